import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerItem } from '../operations/operation.ts'

/**
 * The name around the items of a list: the catalogue's, or for lists of scalars the type's name, or the list's own name without its last letter, which is what
 * the official Java reader falls back to (top-protocol 3.1).
 *
 * @example
 * itemName('promos', [{}], undefined) // 'promo'
 */
export function itemName(list: string, items: readonly AnswerItem[], field: FieldFact | undefined): string {
  if (field?.itemName !== undefined) return field.itemName
  const [first] = items
  if (typeof first === 'object' || first === undefined) return list.slice(0, -1) || 'item'
  // A text that holds JSON is named for what it holds.
  if (field?.type === 'array<json>') return 'json'
  return scalarNames[typeof first] ?? 'string'
}

const scalarNames: Readonly<Record<string, string>> = { number: 'number', bigint: 'number', boolean: 'boolean' }
