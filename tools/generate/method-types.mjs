// @ts-check
// The catalogue -> packages/sdk/src/generated/types/<group>.ts: what a caller gives and gets, for the compiler; and the index, which finds it by name.

import { printScalar } from '../print-data.mjs'
import { byGroup } from './by-group.mjs'
import { docComment, sentence } from './types/doc-comment.mjs'
import { methodDeclarations } from './types/method-declarations.mjs'
import { pageItem } from './types/page-item.mjs'
import { typeNames } from './types/type-names.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** Types written by hand, by module. */
const HAND_WRITTEN = {
  'catalogue/parameter-types': ['JsonParameter', 'NoParameters'],
  'protocol/decode-answer': ['Answer'],
  'protocol/lossless-json': ['JsonValue'],
  'protocol/parameter-value': ['FileValue', 'Parameters', 'ParameterValue'],
}

/**
 * @param {Fact[]} methods effective methods
 * @returns {{ name: string, body: string }[]} modules below generated/
 * @throws {Error} when two methods would share the names of their types
 */
export function generateMethodTypes(methods) {
  refuseSharedNames(methods)
  const groups = byGroup(methods)
  return [
    ...groups.map(([group, members]) => ({ name: `types/${group}`, body: groupModule(members) })),
    { name: 'types/index', body: indexModule(groups) },
  ]
}

/** @param {Fact[]} methods */
function refuseSharedNames(methods) {
  /** @type {Map<string, string>} */
  const taken = new Map()
  for (const method of methods) {
    const { answer } = typeNames(method)
    const other = taken.get(answer)
    if (other !== undefined) throw new Error(`${other} and ${method['name']} would share the type ${answer}`)
    taken.set(answer, method['name'])
  }
}

/** @param {Fact[]} methods */
function groupModule(methods) {
  const types = methods.map(methodDeclarations).join('\n')
  const imports = Object.entries(HAND_WRITTEN).flatMap(([path, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(types))
    return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '../../${path}.ts'\n`]
  })
  return `${imports.join('')}\n${types}`
}

/** @param {[string, Fact[]][]} groups */
function indexModule(groups) {
  const imports = groups.map(([group]) => `import type * as ${group} from './${group}.ts'\n`).join('')
  const members = groups.flatMap(([group, methods]) => methods.map((method) => methodMember(method, group)))
  const paged = groups.flatMap(([group, methods]) =>
    methods.filter(({ paging }) => paging !== undefined).map((method) => pagedMember(method, group)),
  )
  return `${imports}
/** Every method of the catalogue: what a caller gives, and what the client delivers. */
export interface ApiMethods {
${members.join('')}}

/** The methods that give a list in pages: what a caller gives besides the page, and one item of the list. */
export interface PagedMethods {
${paged.join('')}}
`
}

/** @param {Fact} method @param {string} group */
function methodMember(method, group) {
  const { parameters, answer } = typeNames(method)
  const doc = docComment([sentence(method['summary'])], '  ')
  return doc + member(method, { parameters: `${group}.${parameters}`, answer: `${group}.${answer}` })
}

/** @param {Fact} method @param {string} group */
function pagedMember(method, group) {
  const { pageParameters, answer } = typeNames(method)
  return member(method, { parameters: `${group}.${pageParameters}`, item: pageItem(method, `${group}.${answer}`) })
}

/** @param {Fact} method @param {Record<string, string>} types */
function member({ name }, types) {
  const lines = Object.entries(types).map(([side, type]) => `    ${side}: ${type}\n`)
  return `  ${printScalar(name, 'typescript')}: {\n${lines.join('')}  }\n`
}
