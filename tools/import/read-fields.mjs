// @ts-check

import { isRecord } from './is-record.mjs'
import { itemName } from './item-name.mjs'
import { Malformed } from './malformed.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/**
 * How one of the references writes a tree of fields.
 * @typedef {object} Dialect
 * @property {[string, ...string[]]} names keys that hold the name, the first present one counts
 * @property {[string, ...string[]]} types
 * @property {string} children
 * @property {(type: unknown, pointer: string, hasFields: boolean) => string} typeOf
 * @property {boolean} [required] what a request field without a flag means; left out: not known
 */

/** The deepest tree of the catalogue has 7 levels. */
const DEEPEST = 40

/**
 * @param {unknown} nodes @param {string} pointer @param {Dialect} dialect @param {'params' | 'response'} side
 * @param {number} [depth]
 * @returns {Fact[]} fields as the schema of methods has them, without the reference's texts
 * @throws {Malformed}
 */
export function readFields(nodes, pointer, dialect, side, depth = 1) {
  if (!Array.isArray(nodes)) throw new Malformed(pointer, 'must be a list of fields')
  if (depth > DEEPEST) throw new Malformed(pointer, `nested deeper than ${DEEPEST} levels`)
  const names = new Set()
  return nodes.map((node, index) => {
    const here = `${pointer}/${index}`
    if (!isRecord(node)) throw new Malformed(here, 'must be an object')
    const name = readName(node, here, dialect)
    if (names.has(name)) throw new Malformed(here, `the field ${name} stands twice`)
    names.add(name)
    const typeKey = dialect.types.find((key) => key in node) ?? dialect.types[0]
    const fields = readFields(node[dialect.children] ?? [], `${here}/${dialect.children}`, dialect, side, depth + 1)
    const type = dialect.typeOf(node[typeKey], `${here}/${typeKey}`, fields.length > 0)
    if (fields.length > 0 && !/^(array<json>|json)$/.test(type)) {
      throw new Malformed(here, `the field ${name} is ${type} and has fields of its own`)
    }
    return {
      name,
      type,
      ...(side === 'params' ? ofRequest(node, here, type, dialect) : ofAnswer(type, node[typeKey])),
      ...(fields.length > 0 ? { fields } : {}),
    }
  })
}

/** @param {Fact} node @param {string} here @param {Dialect} dialect @returns {string} */
function readName(node, here, { names }) {
  const key = names.find((candidate) => candidate in node) ?? names[0]
  const name = typeof node[key] === 'string' ? node[key].trim() : ''
  if (!/^[\w-]+$/.test(name)) {
    throw new Malformed(`${here}/${key}`, 'a field must have a name of letters, digits, underscores and hyphens')
  }
  return name
}

/** @param {Fact} node @param {string} here @param {string} type @param {Dialect} dialect @returns {Fact} */
function ofRequest(node, here, type, dialect) {
  const required = node['required'] ?? dialect.required
  if (required !== undefined && typeof required !== 'boolean') {
    throw new Malformed(`${here}/required`, `must be true or false, not ${JSON.stringify(required)}`)
  }
  return {
    ...(required === undefined ? {} : { required }),
    ...(type === 'string' ? limit('maxLength', node['maxLength'], `${here}/maxLength`) : {}),
    ...(type.startsWith('array<') ? limit('maxItems', node['maxListSize'], `${here}/maxListSize`) : {}),
  }
}

/** Blank and zero stand for no limit. @param {string} name @param {unknown} value @param {string} pointer @returns {Fact} */
function limit(name, value, pointer) {
  const number = Number(value ?? 0)
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new Malformed(pointer, `must be a whole number, not ${JSON.stringify(value)}`)
  }
  return number === 0 ? {} : { [name]: number }
}

/** @param {string} type @param {unknown} written @returns {Fact} */
function ofAnswer(type, written) {
  if (!type.startsWith('array<')) return {}
  const key = itemName(type, written)
  return { list: true, ...(key === undefined ? {} : { itemName: key }) }
}
