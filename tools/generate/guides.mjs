// @ts-check
// The catalogue -> packages/sdk/src/generated/guides/<group>.ts: what is said of each method, for the command, the console and the pages.

import { printScalar } from '../print-data.mjs'
import { byGroup } from './by-group.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const OF_METHOD = [
  'summary',
  'status',
  'gone',
  'qps',
  'sessionFrom',
  'accessFrom',
  'successor',
  'predecessors',
  'appCategories',
  'errors',
  'notes',
  'sources',
]

/** @param {Fact[]} methods effective methods @returns {{ name: string, body: string }[]} modules below generated/ */
export function generateGuides(methods) {
  return byGroup(methods).map(([group, members]) => ({ name: `guides/${group}`, body: guideModule(members) }))
}

/** @param {Fact[]} methods */
function guideModule(methods) {
  const rows = methods.map((method) => {
    const key = printScalar(method['name'].replace(/^\//, ''), 'typescript')
    return `  ${key}: ${printScalar(JSON.stringify(guideOf(method)), 'typescript')},\n`
  })
  return `/** JSON text by name of the method, without a leading slash. */\nexport const guides: Readonly<Record<string, string>> = {\n${rows.join('')}}\n`
}

/** @param {Fact} method */
function guideOf(method) {
  const known = OF_METHOD.filter((name) => method[name] !== undefined).map((name) => [name, method[name]])
  const fields = [...fieldGuides(method['params'], 'params'), ...fieldGuides(method['response'], 'response')]
  return { ...Object.fromEntries(known), fields: Object.fromEntries(fields) }
}

/** @param {Fact[]} fields @param {string} path @returns {[string, object][]} */
function fieldGuides(fields, path) {
  return fields.flatMap(({ name, description, example, fields: inner = [] }) => {
    const guide = { description, example }
    const own = description === undefined && example === undefined ? [] : [[`${path}.${name}`, guide]]
    return /** @type {[string, object][]} */ ([...own, ...fieldGuides(inner, `${path}.${name}`)])
  })
}
