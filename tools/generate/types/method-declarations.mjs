// @ts-check
// The types of one method.

import { docComment } from './doc-comment.mjs'
import { methodDoc } from './method-doc.mjs'
import { objectType } from './object-type.mjs'
import { pageParameters } from './page-parameters.mjs'
import { typeNames } from './type-names.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

/** In every answer, whether the catalogue lists it or not. */
const REQUEST_ID = { name: 'request_id', type: 'string' }

/** @param {Fact} method @returns {string} */
export function methodDeclarations(method) {
  const { parameters, answer } = typeNames(method)
  // Aliases, since only those of object types fit where any parameters are taken, as by callUntyped.
  return `${docComment(methodDoc(method))}export type ${parameters} = ${parametersOf(method, parameters)}
${pageDeclaration(method)}
${docComment([`Answer of \`${method['name']}\`.`])}export type ${answer} = ${answerOf(method, answer)}
`
}

/** @param {Fact} method */
function pageDeclaration(method) {
  const { parameters, pageParameters: own } = typeNames(method)
  if (own === parameters) return ''
  const doc = docComment([`Parameters of \`${method['name']}\` for \`paginate\`, which says what page it wants.`])
  return `\n${doc}export type ${own} = ${objectType(pageParameters(method), 'parameters', own)}\n`
}

/** @param {Fact} method @param {string} self */
function parametersOf({ params, detail, paramTypes }, self) {
  if (detail === 'name') return 'Parameters'
  if (params.length === 0) return 'NoParameters'
  return objectType(paramTypes === 'unknown' ? params.map(untyped) : params, 'parameters', self)
}

/** @param {Fact} field @returns {Fact} */
function untyped({ fields: _fields, enum: _enum, ...field }) {
  return { ...field, type: 'unknown' }
}

/** @param {Fact} method @param {string} self */
function answerOf({ response }, self) {
  if (response.length === 0) return 'Answer'
  const isListed = response.some((/** @type {Fact} */ { name }) => name === REQUEST_ID.name)
  return objectType(isListed ? response : [...response, REQUEST_ID], 'answer', self)
}
