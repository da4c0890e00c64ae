// @ts-check

import { fieldInOrder } from './in-order.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** Types that a reference cannot tell from the plainer one that it names. */
const FINER = new Map([
  ['string', ['date', 'price', 'bytes']],
  ['integer', ['number']],
])
/** What a reference may say of a field besides its name and type. */
const SAID = ['required', 'maxLength', 'maxItems', 'list', 'itemName']

/**
 * The tree of a newer source: its fields and types, in our order; what it does not carry is kept by path.
 * An empty list says nothing, so ours stays.
 * @param {Fact[]} ours @param {Fact[]} theirs @returns {Fact[]}
 */
export function replaceFields(ours, theirs) {
  if (theirs.length === 0) return ours
  const kept = ours.flatMap((our) => {
    const their = theirs.find(({ name }) => name === our['name'])
    return their === undefined ? [] : [replaceField(our, their)]
  })
  return [...kept, ...theirs.filter(({ name }) => ours.every((our) => our['name'] !== name))]
}

/** @param {Fact} our @param {Fact} their @returns {Fact} */
function replaceField(our, their) {
  const type = finerType(our['type'], their['type'])
  const fields = isObject(type) ? replaceFields(our['fields'] ?? [], their['fields'] ?? []) : []
  const isList = type.startsWith('array<')
  return fieldInOrder({
    ...our,
    ...said(their),
    type,
    list: their['list'],
    itemName: isList ? (our['itemName'] ?? their['itemName']) : undefined,
    fields: fields.length > 0 ? fields : undefined,
  })
}

/**
 * An older or weaker source: it only fills what we do not know.
 * @param {Fact[]} ours @param {Fact[]} theirs @returns {Fact[]}
 */
export function fillFields(ours, theirs) {
  if (ours.length === 0) return theirs
  return ours.map((our) => {
    const their = theirs.find(({ name }) => name === our['name'])
    return their === undefined ? our : fillField(our, their)
  })
}

/** @param {Fact} our @param {Fact} their @returns {Fact} */
function fillField(our, their) {
  const type = finerType(their['type'], our['type'])
  const fields =
    isObject(type) && isObject(their['type']) ? fillFields(our['fields'] ?? [], their['fields'] ?? []) : our['fields']
  const sameShape = type.startsWith('array<') === their['type'].startsWith('array<')
  return fieldInOrder({
    ...(sameShape ? said(their) : {}),
    ...our,
    type,
    fields: fields?.length > 0 ? fields : undefined,
  })
}

/** @param {Fact} field @returns {Fact} */
function said(field) {
  return Object.fromEntries(SAID.filter((key) => field[key] !== undefined).map((key) => [key, field[key]]))
}

/** The plain type, or the candidate where that says the same more finely. @param {string} candidate @param {string} plain @returns {string} */
function finerType(candidate, plain) {
  const [, item = plain] = /^array<(.*)>$/.exec(plain) ?? []
  const finer = (FINER.get(item) ?? []).map((type) => plain.replace(item, type))
  return finer.includes(candidate) ? candidate : plain
}

/** @param {string} type */
function isObject(type) {
  return type === 'json' || type === 'array<json>'
}
