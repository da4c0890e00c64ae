import { type Fields, isFields } from '../domain/listing/field-reader.ts'
import { parseLosslessJson } from '@aeop/sdk/protocol'

/** A parameter that is a JSON list of objects, with no digit of an id lost; `undefined` when it is something else. */
export function readObjectList(params: ReadonlyMap<string, string>, name: string): readonly Fields[] | undefined {
  try {
    const value: unknown = parseLosslessJson(params.get(name) ?? '')
    return Array.isArray(value) && value.every(isFields) ? value : undefined
  } catch {
    return undefined
  }
}
