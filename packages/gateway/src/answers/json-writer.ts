import { fieldsByName } from '@aeop/sdk/protocol'
import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerItem, AnswerObject, AnswerValue } from '../operations/operation.ts'
import { fieldsWithin } from './fields-within.ts'
import { itemName } from './item-name.ts'

/**
 * JSON of an answer. Integers are bare at any length; a list is wrapped once more under the name of its element unless the answer is simplified.
 *
 * Source: top-protocol 3.1 and 3.2.
 *
 * @example
 * writeJson({ target_list: [{ order_id: 1n }] }, fields, false) // {"target_list":{"order_dto":[{"order_id":1}]}}
 */
export function writeJson(value: AnswerObject, fields: readonly FieldFact[], simplify: boolean): string {
  return `{${writeMembers(value, fields, simplify)}}`
}

/** The same without the braces, so that more members can follow. */
export function writeMembers(value: AnswerObject, fields: readonly FieldFact[], simplify: boolean): string {
  if (!Object.isFrozen(value)) return membersOf(value, fields, simplify)
  const form = simplify ? 'simplified' : 'nested'
  let kept = keptTexts.get(value)
  if (kept?.fields !== fields) {
    kept = { fields }
    keptTexts.set(value, kept)
  }
  return (kept[form] ??= flat(membersOf(value, fields, simplify)))
}

/** A frozen answer never changes, so its text is made once for the fields it is written by; it is forgotten with the answer. */
const keptTexts = new WeakMap<AnswerObject, { fields: readonly FieldFact[]; nested?: string; simplified?: string }>()

/** A text that was put together from many pieces stays in pieces until somebody reads it; through a Buffer it becomes one. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

function membersOf(value: AnswerObject, fields: readonly FieldFact[], simplify: boolean): string {
  const known = fieldsByName(fields)
  let members = ''
  for (const name of Object.keys(value)) {
    const member = value[name]
    if (member === undefined) continue
    if (members !== '') members += ','
    members += `${textJson(name)}:${writeMember(name, member, known.get(name), fields, simplify)}`
  }
  return members
}

function writeMember(
  name: string,
  value: AnswerValue,
  field: FieldFact | undefined,
  siblings: readonly FieldFact[],
  simplify: boolean,
): string {
  const inside = fieldsWithin(field, siblings)
  if (!isList(value)) return writeOne(value, inside, simplify)
  // Of an empty list the platform shows an empty object, or nothing (top-protocol 3.1).
  if (value.length === 0) return simplify ? '[]' : '{}'
  let items = ''
  for (const item of value) {
    if (items !== '') items += ','
    items += writeOne(item, inside, simplify)
  }
  return simplify ? `[${items}]` : `{${textJson(itemName(name, value, field))}:[${items}]}`
}

function writeOne(value: AnswerItem, fields: readonly FieldFact[], simplify: boolean): string {
  switch (typeof value) {
    case 'string':
      return textJson(value)
    case 'object':
      return writeJson(value, fields, simplify)
    default:
      return String(value)
  }
}

/** Names and most values need no escapes, and quoting them by hand is three times as fast (bench: gateway_vs_node_http). */
function textJson(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text)
}

export function isList(value: AnswerValue): value is readonly AnswerItem[] {
  return Array.isArray(value)
}
