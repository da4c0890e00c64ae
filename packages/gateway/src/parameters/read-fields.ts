import { parseLosslessJson } from '@aeop/sdk/protocol'
import { type Fields, isFields } from '../domain/listing/field-reader.ts'

/**
 * A parameter that is a JSON object, with no digit of an id lost; `undefined` when it is something else. An absent one is an object without members.
 *
 * @example readFields(new Map([['param1', '{"order_id":1}']]), 'param1') // { order_id: 1 }
 */
export function readFields(params: ReadonlyMap<string, string>, name: string): Fields | undefined {
  const text = params.get(name)?.trim() || '{}'
  try {
    const value: unknown = parseLosslessJson(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}
