// @ts-check
// The catalogue -> packages/sdk/src/generated/methods/<group>.ts (what programs go by), guides/<group>.ts (what readers want), and the modules that find them.

import { printScalar } from '../print-data.mjs'
import { byGroup } from './by-group.mjs'
import { constantName } from './constant-name.mjs'
import { isIdentifier } from './is-identifier.mjs'
import { union } from './union.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const KEPT = [
  'required',
  'list',
  'itemName',
  'recursive',
  'enum',
  'maxLength',
  'minimum',
  'maximum',
  'maxItems',
  'format',
  'pattern',
]
const OF_METHOD = [
  'group',
  'protocol',
  'session',
  'httpMethod',
  'detail',
  'paramTypes',
  'access',
  'repeatable',
  'paging',
]

/** @param {Fact[]} methods effective methods @returns {{ name: string, body: string }[]} modules below generated/ */
export function generateMethods(methods) {
  const groups = byGroup(methods)
  return [
    ...groups.map(([group, members]) => ({ name: `methods/${group}`, body: packedModule(members) })),
    { name: 'methods/index', body: groups.map(([group]) => `export * from './${group}.ts'\n`).join('') },
    { name: 'all-methods', body: allMethods(groups.map(([group]) => group)) },
    { name: 'method-names', body: methodNames(groups) },
    { name: 'group-loaders', body: groupLoaders(groups.map(([group]) => group)) },
  ]
}

/** @param {Fact[]} methods */
function packedModule(methods) {
  const constants = methods.map((method) => {
    const name = printScalar(method['name'], 'typescript')
    const text = printScalar(JSON.stringify(compactMethod(method)), 'typescript')
    return `export const ${constantName(method['name'])}: PackedMethod<${name}> = {\n  name: ${name},\n  text: ${text},\n}\n`
  })
  return `import type { PackedMethod } from '../../catalogue/packed-method.ts'\n\n${constants.join('\n')}`
}

/** @param {Fact} method */
function compactMethod(method) {
  return {
    ...pick(method, OF_METHOD),
    params: method['params'].map((/** @type {Fact} */ field) => compactField(field)),
    response: method['response'].map((/** @type {Fact} */ field) => compactField(field)),
  }
}

/** @param {Fact} field @returns {object} */
function compactField(field) {
  return {
    name: field['name'],
    type: field['type'],
    ...(isIdentifier(field) ? { identifier: true } : {}),
    ...pick(field, KEPT),
    ...(field['fields'] ? { fields: field['fields'].map(compactField) } : {}),
  }
}

/** @param {Fact} record @param {string[]} names */
function pick(record, names) {
  return Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]))
}

/** @param {string[]} groups */
function allMethods(groups) {
  const imports = groups.map((group) => `import * as ${group} from './methods/${group}.ts'\n`).join('')
  return `import type { PackedMethod } from '../catalogue/packed-method.ts'
${imports}
/** Every method of the catalogue, group by group. */
export const allMethods: readonly PackedMethod[] = [
${groups.map((group) => `  ...Object.values(${group}),\n`).join('')}]
`
}

/** @param {[string, Fact[]][]} groups */
function methodNames(groups) {
  const rows = groups.map(([group, members]) => {
    const names = members.map(({ name }) => `    ${printScalar(name, 'typescript')},\n`).join('')
    return `  ${group}: [\n${names}  ],\n`
  })
  return `/** Families of methods; each is a module of the catalogue. */
export type MethodGroup = ${union(groups.map(([group]) => group))}

/** Names of the methods, sorted within their group. */
export const namesByGroup: Readonly<Record<MethodGroup, readonly string[]>> = {
${rows.join('')}}
`
}

/** @param {string[]} groups */
function groupLoaders(groups) {
  /** @param {string} folder */
  const rows = (folder) => groups.map((group) => `  ${group}: () => import('./${folder}/${group}.ts'),\n`).join('')
  return `import type { PackedMethod } from '../catalogue/packed-method.ts'
import type { MethodGroup } from './method-names.ts'

/** The module of each group, loaded when it is asked for. */
export const groupLoaders: Readonly<Record<MethodGroup, () => Promise<Readonly<Record<string, PackedMethod>>>>> = {
${rows('methods')}}

/** Its guides: JSON text by name of the method. */
export const guideLoaders: Readonly<
  Record<MethodGroup, () => Promise<{ readonly guides: Readonly<Record<string, string>> }>>
> = {
${rows('guides')}}
`
}
