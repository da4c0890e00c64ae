import type { FieldFact } from '../generated/methods.ts'
import type { JsonValue } from './lossless-json.ts'

type JsonObject = { readonly [name: string]: JsonValue }

/** What is known of the value to normalise. */
export interface Shape {
  /** Response fields from the catalogue; without them lists are found by their form. */
  readonly fields?: readonly FieldFact[]
  /** Whether lists are wrapped twice, as they are in every answer that has an envelope (top-protocol 3.1). */
  readonly nestedLists: boolean
  /** Whether scalars are text that has to become numbers and booleans, as in XML. */
  readonly textScalars?: boolean
}

/**
 * One value, whatever the dialect: lists are arrays, identifiers are strings. A value that is already in this form comes back unchanged.
 *
 * @example
 * normalise({ target_list: { order_dto: [{ order_id: 1 }] } }, { nestedLists: true }) // { target_list: [{ order_id: 1 }] }
 */
export function normalise(value: JsonValue, shape: Shape): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => normalise(item, shape))
  if (!isObject(value)) return value
  const fields = shape.fields && fieldsByName(shape.fields)
  const result: Record<string, JsonValue> = {}
  for (const name of Object.keys(value)) {
    const member = value[name] as JsonValue
    const field = fields?.get(name)
    define(result, name, field ? normaliseField(member, field, shape) : normaliseUnknown(member, shape))
  }
  return result
}

function normaliseField(value: JsonValue, field: FieldFact, shape: Shape): JsonValue {
  const inner: Shape = { ...shape, ...(field.fields ? { fields: field.fields } : {}) }
  if (!field.fields) delete (inner as { fields?: unknown }).fields
  if (field.list) return listItems(value, field.itemName).map((item) => scalarOr(item, field, inner))
  return scalarOr(value, field, inner)
}

function scalarOr(value: JsonValue, field: FieldFact, shape: Shape): JsonValue {
  if (typeof value === 'object' && value !== null) return normalise(value, shape)
  if (field.identifier && typeof value === 'number') return String(value)
  return shape.textScalars && typeof value === 'string' ? typedScalar(value, field) : value
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
  if (Array.isArray(value)) return value
  if (value === null || value === '') return []
  if (!isObject(value)) return [value]
  const names = Object.keys(value)
  if (names.length === 0) return []
  const only = names.length === 1 ? (value[names[0] as string] as JsonValue) : undefined
  if (only !== undefined && (Array.isArray(only) || names[0] === itemName)) return Array.isArray(only) ? only : [only]
  return [value]
}

/** Without the catalogue: in the nested dialect an array is always the one member of a wrapper. */
function normaliseUnknown(value: JsonValue, shape: Shape): JsonValue {
  const inner: Shape = { nestedLists: shape.nestedLists }
  if (shape.nestedLists && isObject(value)) {
    const names = Object.keys(value)
    const only = names.length === 1 ? value[names[0] as string] : undefined
    if (Array.isArray(only)) return normalise(only as JsonValue, inner)
  }
  return normalise(value, inner)
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member named `__proto__` is data like any other. */
function define(target: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
  else target[name] = value
}

/** Memo over generated constants: it only saves building the same index again. */
const indexes = new WeakMap<readonly FieldFact[], ReadonlyMap<string, FieldFact>>()

function fieldsByName(fields: readonly FieldFact[]): ReadonlyMap<string, FieldFact> {
  let index = indexes.get(fields)
  if (index === undefined) {
    index = new Map(fields.map((field) => [field.name, field]))
    indexes.set(fields, index)
  }
  return index
}
