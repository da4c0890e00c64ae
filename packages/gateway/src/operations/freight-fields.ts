import { readJson } from '../parameters/read-json.ts'
import { textOf } from '../parameters/text-of.ts'

/**
 * The members of a JSON parameter that asks for freight, each as text; `undefined` for what is no object.
 *
 * @example freightFields(new Map([['queryDeliveryReq', '{"quantity":2}']]), 'queryDeliveryReq')?.('quantity') // '2'
 */
export function freightFields(
  params: ReadonlyMap<string, string>,
  name: string,
): ((field: string) => string) | undefined {
  const json = readJson(textOf(params, name) ?? '{}')
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const fields = new Map(Object.entries(json))
  return (field) => {
    const value: unknown = fields.get(field)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
}
