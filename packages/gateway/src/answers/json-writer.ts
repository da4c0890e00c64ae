import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerObject, AnswerValue } from '../operations/operation.ts'
import { itemName, objectFields } from './list-items.ts'

/**
 * JSON of an answer. Integers are bare at any length; a list is wrapped once more under the name of its element unless the answer is simplified.
 *
 * Source: top-protocol 3.1 and 3.2.
 *
 * @example
 * writeJson({ target_list: [{ order_id: 1n }] }, fields, false) // {"target_list":{"order_dto":[{"order_id":1}]}}
 */
export function writeJson(value: AnswerObject, fields: readonly FieldFact[], simplify: boolean): string {
  const byName = objectFields(fields)
  let members = ''
  for (const name in value) {
    const member = value[name]
    if (member === undefined) continue
    members += `${members && ','}${JSON.stringify(name)}:${writeMember(name, member, byName.get(name), simplify)}`
  }
  return `{${members}}`
}

function writeMember(name: string, value: AnswerValue, field: FieldFact | undefined, simplify: boolean): string {
  if (!isList(value)) return writeOne(value, field, simplify)
  const items = `[${value.map((item) => (isList(item) ? '[]' : writeOne(item, field, simplify))).join(',')}]`
  return simplify ? items : `{${JSON.stringify(itemName(name, value, field))}:${items}}`
}

function writeOne(
  value: Exclude<AnswerValue, readonly AnswerValue[]>,
  field: FieldFact | undefined,
  simplify: boolean,
): string {
  if (typeof value === 'object') return writeJson(value, field?.fields ?? [], simplify)
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
}

export function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value)
}
