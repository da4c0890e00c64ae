import type { FieldFact } from '../generated/methods.ts'
import { fieldsByName } from './fields-by-name.ts'
import type { JsonValue } from './lossless-json.ts'

type Fields = readonly FieldFact[] | undefined

/** Two ways in which an answer's text can differ from its value. */
export interface Dialect {
  /** Lists are wrapped twice, as they are in every answer that has an envelope (top-protocol 3.1). */
  readonly nestedLists: boolean
  /** Scalars are text that has to become numbers and booleans, as in XML. */
  readonly textScalars?: boolean
}

/**
 * One value, whatever the dialect: lists are arrays, identifiers are strings. A value that is already in this form comes back equal.
 *
 * Without `fields`, from the catalogue, lists are found by their form.
 *
 * @example
 * normalise({ target_list: { order_dto: [{ order_id: 1 }] } }, undefined, { nestedLists: true }) // { target_list: [{ order_id: 1 }] }
 */
export function normalise(value: JsonValue, fields: Fields, dialect: Dialect): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (isArray(value)) return mapItems(value, (item) => normalise(item, fields, dialect))
  const known = fields && fieldsByName(fields)
  let changed: Record<string, JsonValue> | undefined
  for (const name in value) {
    const member = value[name] as JsonValue
    if (isFinal(member, dialect)) continue
    const field = known?.get(name)
    const normal = field ? normaliseField(member, field, dialect) : normaliseUnknown(member, dialect)
    if (normal === member) continue
    changed ??= { ...value }
    define(changed, name, normal)
  }
  return changed ?? value
}

/** Most members: text and booleans of JSON mean what they are, whatever the catalogue says. Empty text may stand for an empty list. */
function isFinal(value: JsonValue, dialect: Dialect): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && value !== '' && dialect.textScalars !== true)
}

function normaliseField(value: JsonValue, field: FieldFact, dialect: Dialect): JsonValue {
  if (!field.list) return normaliseItem(value, field, dialect)
  return mapItems(listItems(value, field.itemName), (item) => normaliseItem(item, field, dialect))
}

function normaliseItem(value: JsonValue, field: FieldFact, dialect: Dialect): JsonValue {
  if (typeof value === 'object' && value !== null) return normalise(value, field.fields, dialect)
  if (field.identifier && typeof value === 'number') return String(value)
  return dialect.textScalars && typeof value === 'string' ? typedScalar(value, field) : value
}

/** XML has text only; the catalogue's type says what it stands for. */
function typedScalar(text: string, field: FieldFact): JsonValue {
  const type = field.type.replace(/^array<(.*)>$/, '$1')
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (type === 'integer' && !field.identifier && Number.isSafeInteger(Number(text)) && text !== '') return Number(text)
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return text
}

/**
 * The items of a list in any of its forms: a plain array, `{ item_name: [...] }`, one bare item (XML), nothing at all.
 *
 * The item name is a hint only: live answers use names that differ from the catalogue's (catalogue 5).
 */
function listItems(value: JsonValue, itemName: string | undefined): readonly JsonValue[] {
  if (value === null || value === '') return []
  if (typeof value !== 'object') return [value]
  if (isArray(value)) return value
  const [name, second] = Object.keys(value)
  if (name === undefined) return []
  const only = second === undefined ? (value[name] as JsonValue) : null
  if (isArray(only)) return only
  return name === itemName && second === undefined ? [only] : [value]
}

/** Without the catalogue: in the nested dialect an array is always the one member of a wrapper. */
function normaliseUnknown(value: JsonValue, dialect: Dialect): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (dialect.nestedLists && !isArray(value)) {
    const [name, second] = Object.keys(value)
    const only = name !== undefined && second === undefined ? (value[name] as JsonValue) : null
    if (isArray(only)) return normalise(only, undefined, dialect)
  }
  return normalise(value, undefined, dialect)
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Copies only what changes: most of an answer is in its final form already, and is handed on as it is. */
function mapItems(items: readonly JsonValue[], change: (item: JsonValue) => JsonValue): readonly JsonValue[] {
  let changed: JsonValue[] | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as JsonValue
    const normal = change(item)
    if (normal === item) continue
    changed ??= [...items]
    changed[index] = normal
  }
  return changed ?? items
}

/** A member named `__proto__` is data like any other. */
function define(target: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
  else target[name] = value
}
