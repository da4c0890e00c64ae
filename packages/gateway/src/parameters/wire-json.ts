import { parseLosslessJson, type JsonValue } from '@aeop/sdk/protocol'

/** An object inside a JSON parameter. */
export type WireObject = Readonly<Record<string, JsonValue>>

/**
 * An object that came as JSON text, or within it; `undefined` for anything else. Ids keep all their digits.
 *
 * @example readWireObject('{"order_id":8180000001700200}') // { order_id: 8180000001700200 }
 */
export function readWireObject(value: JsonValue | undefined): WireObject | undefined {
  const object = readIfText(value)
  return typeof object === 'object' && object !== null && !Array.isArray(object) ? (object as WireObject) : undefined
}

/** A list that came as JSON text, or within it; a single object counts as a list of one. */
export function readWireList(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  const list = readIfText(value)
  if (Array.isArray(list)) return list as readonly JsonValue[]
  const object = readWireObject(list)
  return object === undefined ? undefined : [object]
}

/** What a member says, whether it came as text, number or truth value; `null` where it is absent or blank. */
export function readWireText(value: JsonValue | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim() || null
    : null
}

function readIfText(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== 'string') return value
  try {
    return parseLosslessJson(value)
  } catch {
    return undefined
  }
}
