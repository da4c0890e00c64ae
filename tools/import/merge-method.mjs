// @ts-check

import { methodInOrder } from './in-order.mjs'
import { fillFields, replaceFields } from './merge-fields.mjs'
import { isNewest } from './source-rank.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/** @typedef {import('./read-saved.mjs').SavedDocument} SavedDocument */

/**
 * A method with what a saved document says of it. Texts of the vendor are not taken.
 * @param {Fact} method
 * @param {SavedDocument} document
 * @param {string} source id of the document
 * @returns {Fact} the same object where the document says nothing new
 */
export function mergeMethod(method, document, source) {
  const newest = isNewest(source, method['sources'])
  const merge = newest ? replaceFields : fillFields
  const params = merge(method['params'], document.params)
  const response = merge(method['response'], document.response)
  const merged = methodInOrder({
    ...method,
    ...(newest && document.kind === 'oapi-doc' ? seenInReference(method, document, source) : {}),
    detail: response.length > 0 ? 'full' : 'request',
    params,
    paramTypes: newest && document.params.length > 0 ? undefined : method['paramTypes'],
    response,
    errors: mergeErrors(method['errors'], document.errors),
  })
  if (JSON.stringify(merged) === JSON.stringify(method)) return method
  return { ...merged, sources: [...new Set([...method['sources'], source])] }
}

/** @param {Fact} method @param {SavedDocument} document @param {string} source @returns {Fact} */
function seenInReference({ gone, protocol }, { session }, source) {
  return {
    status: 'current',
    // A document of the time before does not bring it back.
    gone: source < `oapi-doc-${gone}` ? gone : undefined,
    protocol: protocol === 'top' ? 'both' : protocol,
    ...(session === undefined ? {} : { session, sessionFrom: 'doc' }),
  }
}

/** Codes that guides and live answers gave us stand in no reference, so none is taken away. @param {Fact[]} ours @param {string[]} codes @returns {Fact[]} */
function mergeErrors(ours, codes) {
  const added = codes.filter((code) => ours.every((error) => error['code'] !== code))
  return [...ours, ...added.map((code) => ({ code, message: `${inWords(code)} (made from the code)` }))]
}

/** @param {string} code */
function inWords(code) {
  return (
    code
      .replace(/[-_.]+/g, ' ')
      .trim()
      .toLowerCase() || code
  )
}
