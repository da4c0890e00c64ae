// @ts-check
// getApi.json of the Open Platform: one method. Public scrapers read its trees in two spellings, as an example (paramName, paramType) and as a table
// (name, type); the catalogue was made from the example, so that comes first.

import { referenceType } from './field-types.mjs'
import { isRecord } from './is-record.mjs'
import { Malformed } from './malformed.mjs'
import { readFields } from './read-fields.mjs'
import { readMethodName } from './read-method-name.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/** @typedef {import('./read-saved.mjs').SavedDocument} SavedDocument */

/** @type {import('./read-fields.mjs').Dialect} */
const DIALECT = {
  names: ['paramName', 'name'],
  types: ['paramType', 'type'],
  children: 'children',
  typeOf: referenceType,
}

/** @param {Fact} document @returns {Omit<SavedDocument, 'file'>} @throws {Malformed} */
export function readReferenceDocument(document) {
  const { apiList } = document['data']
  const here = '/data/apiList/0'
  const api = apiList[0]
  if (!isRecord(api)) throw new Malformed('/data/apiList', 'holds no method; the platform had none of that name')
  const name = readMethodName(api['path'], `${here}/path`)
  const other = apiList.findIndex((/** @type {unknown} */ entry) => !isRecord(entry) || entry['path'] !== name)
  if (other !== -1) throw new Malformed(`/data/apiList/${other}`, `must be ${name} like the one before it`)
  const common = rows(api['commonParameters'], `${here}/commonParameters`)
  const publicNames = new Set(common.map((row) => row['name']))
  const example = rows(api['examples'], `${here}/examples`)[0] ?? {}
  const params = readTree([
    [example['input'], `${here}/examples/data/0/input`, 'params'],
    [api['parameters'] ?? document['data']['parameters'], `${here}/parameters`, 'params'],
  ])
  const response = readTree([
    [example['output'], `${here}/examples/data/0/output`, 'response'],
    [api['outputParameters'] ?? document['data']['outputParameters'], `${here}/outputParameters`, 'response'],
  ])
  if (params === undefined && response === undefined) throw new Malformed(here, 'has no table of fields')
  return {
    kind: 'oapi-doc',
    name,
    params: (params ?? []).filter((field) => !publicNames.has(field['name'])),
    response: response ?? [],
    errors: errorCodes(rows(api['errorCodes'], `${here}/errorCodes`), `${here}/errorCodes/data`),
    ...sessionNeed(common),
    ...lastModified(api['lastModified']),
  }
}

/**
 * The first table with fields in it; an empty one where none has any; undefined where there is no table.
 * @param {[unknown, string, 'params' | 'response'][]} tables @returns {Fact[] | undefined}
 */
function readTree(tables) {
  const read = tables
    .filter(([table]) => table !== undefined && table !== null)
    .map(([table, pointer, side]) => readFields(unwrap(table), pointer, DIALECT, side))
  return read.find((fields) => fields.length > 0) ?? read[0]
}

/** Tables stand bare or as { data }. @param {unknown} table @returns {unknown} */
function unwrap(table) {
  return isRecord(table) ? (table['data'] ?? []) : table
}

/** @param {unknown} table @param {string} pointer @returns {Fact[]} */
function rows(table, pointer) {
  const list = unwrap(table ?? [])
  if (!Array.isArray(list)) throw new Malformed(pointer, 'must be a list')
  const wrong = list.findIndex((row) => !isRecord(row))
  if (wrong !== -1) throw new Malformed(`${pointer}/data/${wrong}`, 'must be an object')
  return list
}

/** Codes come with blanks and quotes around them, and more than once. @param {Fact[]} entries @param {string} pointer @returns {string[]} */
function errorCodes(entries, pointer) {
  const codes = entries.map(({ code }, index) => {
    if (typeof code !== 'string' && typeof code !== 'number')
      throw new Malformed(`${pointer}/${index}/code`, 'must be a text')
    return String(code)
      .trim()
      .replace(/^"(.*)"$/, '$1')
  })
  return [...new Set(codes.filter(Boolean))]
}

/** @param {Fact[]} common @returns {{ session?: boolean }} */
function sessionNeed(common) {
  if (common.length === 0) return {}
  return { session: common.some(({ name, required }) => name === 'access_token' && required === true) }
}

/** Text or milliseconds; the platform's clock is eight hours ahead of UTC. @param {unknown} value @returns {{ modified?: string }} */
function lastModified(value) {
  const text = String(value ?? '')
  if (/^\d{12,13}$/.test(text)) return { modified: new Date(Number(text) + 8 * 3_600_000).toISOString().slice(0, 7) }
  const month = /^\d{4}-(0[1-9]|1[0-2])(?=-)/.exec(text)
  return month === null ? {} : { modified: month[0] }
}
