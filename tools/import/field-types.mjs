// @ts-check
// Types as the two references write them -> ours. A word or code that stands here in no table is refused: it has to be looked up first.

import { Malformed } from './malformed.mjs'

/** Open Platform reference: codes in trees of answers, words in those of requests. Codes 5 and 8 have not been seen. Number does not tell long from decimal. */
const REFERENCE = new Map([
  ['1', 'string'],
  ['2', 'integer'],
  ['3', 'boolean'],
  ['4', 'json'],
  ['6', 'array<string>'],
  ['7', 'array<integer>'],
  ['9', 'array<json>'],
  ['String', 'string'],
  ['Number', 'integer'],
  ['Boolean', 'boolean'],
  ['Object', 'json'],
  ['String[]', 'array<string>'],
  ['Number[]', 'array<integer>'],
  ['Object[]', 'array<json>'],
])

/** TOP reference: Number is a long in it and in its SDKs; every other word with a capital is a class. */
const TOP = new Map([
  ['String', 'string'],
  ['Number', 'integer'],
  ['Boolean', 'boolean'],
  ['Date', 'date'],
  ['Price', 'price'],
  ['Json', 'json'],
  ['byte', 'bytes'],
])
const CLASS = /^[A-Z]\w*$/

/** @param {unknown} type @param {string} pointer @returns {string} @throws {Malformed} */
export function referenceType(type, pointer) {
  const known = typeof type === 'string' || typeof type === 'number' ? REFERENCE.get(String(type)) : undefined
  return known ?? unknownType(type, pointer)
}

/**
 * Lists are written 'Class[]' and 'Class []'; a Price with fields of its own is a class of that name.
 * @param {unknown} type @param {string} pointer @param {boolean} hasFields @returns {string} @throws {Malformed}
 */
export function topType(type, pointer, hasFields) {
  if (type === 'byte[]') return 'bytes'
  if (type === 'Field List') return 'array<string>'
  if (typeof type !== 'string') return unknownType(type, pointer)
  const item = type.replace(/ ?\[\]$/, '')
  const scalar = hasFields && item === 'Price' ? undefined : TOP.get(item)
  const known = scalar ?? (CLASS.test(item) ? 'json' : unknownType(type, pointer))
  return item === type ? known : `array<${known}>`
}

/** @param {unknown} type @param {string} pointer @returns {never} */
function unknownType(type, pointer) {
  throw new Malformed(
    pointer,
    `unknown type ${JSON.stringify(type) ?? '(none)'}; add it to tools/import/field-types.mjs once you know what it means`,
  )
}
