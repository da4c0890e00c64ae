import type { FieldFact } from '../catalogue/method-fact.ts'
import { fieldsByName } from './fields-by-name.ts'
import { mayLoseDigits, readNumber, type JsonValue } from './lossless-json.ts'
import { MAX_DEPTH } from './max-depth.ts'

type Fields = readonly FieldFact[] | undefined
type Members = Record<string, JsonValue>

/** Two ways in which an answer's text can differ from its value. */
export interface Dialect {
  /** Lists are wrapped twice, as they are in every answer that has an envelope (top-protocol 3.1). */
  readonly nestedLists: boolean
  /** Scalars are text that has to become numbers and booleans, as in XML. */
  readonly textScalars?: boolean
}

/** A normalised value, and what was noticed on the way. */
export interface NormalisedValue {
  readonly value: JsonValue
  /** A number was met that `JSON.parse` may have read inexactly: the text has to be read by {@link parseLosslessJson}. */
  readonly lostDigits: boolean
}

interface Walk extends Dialect {
  lostDigits: boolean
}

/**
 * One value, whatever the dialect: lists are arrays, identifiers are strings. A value that is already in this form comes back equal.
 *
 * With `fields`, from the catalogue, an empty list is `[]` however it was written, and the text of XML becomes numbers and booleans. Without them lists are
 * found by their form, and some forms mean two things: in nested JSON `{}` is left an object and the only member of an object that is a list is taken for the list's
 * wrapper, so that such a value can be normalised only once; in XML an empty element is the empty text, a list of one looks like an object, and every scalar stays
 * text. A list that was left out stays out.
 *
 * The value is taken over: what changes is changed in place, which reads large answers twice as fast as copying.
 *
 * @throws {RangeError} when the value is nested deeper than 1,000 levels.
 * @example
 * normalise({ target_list: { order_dto: [{ order_id: 1 }] } }, undefined, { nestedLists: true }) // { target_list: [{ order_id: 1 }] }
 */
export function normalise(value: JsonValue, fields: Fields, dialect: Dialect): JsonValue {
  return normaliseWatching(value, fields, dialect).value
}

/** {@link normalise}, with a watch on numbers that lost digits: one walk where there would be two. */
export function normaliseWatching(value: JsonValue, fields: Fields, dialect: Dialect): NormalisedValue {
  const walk: Walk = { ...dialect, lostDigits: false }
  return { value: visit(value, fields, walk, 0), lostDigits: walk.lostDigits }
}

function visit(value: JsonValue, fields: Fields, walk: Walk, depth: number): JsonValue {
  if (typeof value === 'number') return watched(value, walk)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= MAX_DEPTH) throw new RangeError(`The answer is nested deeper than ${MAX_DEPTH} levels`)
  if (isArray(value)) return visitItems(value, undefined, fields, walk, depth + 1)
  const members: Members = value
  const known = fields && fieldsByName(fields)
  for (const name in members) {
    const member = members[name] as JsonValue
    if (isFinal(member, walk)) continue
    const field = known?.get(name)
    const normal = field ? visitField(member, field, fields, walk, depth + 1) : visitUnknown(member, walk, depth + 1)
    if (normal !== member) members[name] = normal
  }
  return value
}

/** Most members: text and booleans of JSON mean what they are, whatever the catalogue says. Empty text may stand for an empty list. */
function isFinal(value: JsonValue, walk: Walk): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && value !== '' && walk.textScalars !== true)
}

function visitField(value: JsonValue, field: FieldFact, around: Fields, walk: Walk, depth: number): JsonValue {
  const fields = field.recursive ? (field.fields ?? around) : field.fields
  if (!field.list) return visitItem(value, field, fields, walk, depth)
  return visitItems(listItems(value, field.itemName, fields), field, fields, walk, depth + 1)
}

/** The items of a list of this field, or of a list that the catalogue does not know. */
function visitItems(
  items: readonly JsonValue[],
  field: FieldFact | undefined,
  fields: Fields,
  walk: Walk,
  depth: number,
): readonly JsonValue[] {
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as JsonValue
    const normal = field ? visitItem(item, field, fields, walk, depth) : visit(item, fields, walk, depth)
    if (normal !== item) (items as JsonValue[])[index] = normal
  }
  return items
}

function visitItem(value: JsonValue, field: FieldFact, fields: Fields, walk: Walk, depth: number): JsonValue {
  if (typeof value === 'object') return visit(value, fields, walk, depth)
  if (typeof value === 'number') return field.identifier ? String(watched(value, walk)) : watched(value, walk)
  if (walk.textScalars !== true || typeof value !== 'string') return value
  return fields && isBlank(value) ? {} : typedScalar(value, field)
}

function watched(value: number, walk: Walk): number {
  if (mayLoseDigits(value)) walk.lostDigits = true
  return value
}

/** A number as JSON writes it (RFC 8259, 6): what else stands in a numeric field would have been text in JSON too. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** XML has text only; the catalogue's type says what it stands for. */
function typedScalar(text: string, { type, identifier }: FieldFact): JsonValue {
  const scalar = type.startsWith('array<') ? type.slice('array<'.length, -1) : type
  if (scalar === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text
  const isNumeric = (scalar === 'integer' && !identifier) || scalar === 'number'
  return isNumeric && NUMBER.test(text) ? readNumber(text) : text
}

/**
 * The items of a list in any of its forms: a plain array, `{ item_name: [...] }`, `{ item_name: item }` (XML), one bare item, nothing at all.
 *
 * The item name is a hint only: live answers use names that differ from the catalogue's (catalogue 5), and the official Java reader falls back to the list's name without
 * its last letter (iop-protocol 4.1). What is no field of the item is its wrapper.
 */
function listItems(value: JsonValue, itemName: string | undefined, fields: Fields): readonly JsonValue[] {
  if (typeof value === 'string') return isBlank(value) ? [] : [value]
  if (value === null) return []
  if (typeof value !== 'object') return [value]
  if (isArray(value)) return value
  const name = onlyName(value)
  if (name === undefined) return Object.keys(value).length === 0 ? [] : [value]
  const only = value[name] as JsonValue
  if (isArray(only)) return only
  if (only === null) return []
  const isItem = name !== itemName && fields !== undefined && fieldsByName(fields).has(name)
  return isItem ? [value] : [only]
}

/** Without the catalogue: in the nested dialect an array is always the one member of a wrapper. */
function visitUnknown(value: JsonValue, walk: Walk, depth: number): JsonValue {
  if (walk.nestedLists && typeof value === 'object' && value !== null && !isArray(value)) {
    const name = onlyName(value)
    const only = name === undefined ? null : (value[name] as JsonValue)
    if (isArray(only)) return visit(only, undefined, walk, depth)
  }
  return visit(value, undefined, walk, depth)
}

function onlyName(value: { readonly [name: string]: JsonValue }): string | undefined {
  let only: string | undefined
  for (const name in value) {
    if (only !== undefined) return undefined
    only = name
  }
  return only
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
