import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerValue } from '../operations/operation.ts'

/**
 * The name around the items of a list: the catalogue's, or for lists of scalars the type's name, or the list's own name without its last letter, which is what
 * the official Java reader falls back to (top-protocol 3.1).
 */
export function itemName(list: string, items: readonly AnswerValue[], field: FieldFact | undefined): string {
  if (field?.itemName !== undefined) return field.itemName
  const [first] = items
  if (typeof first === 'string') return 'string'
  return typeof first === 'number' || typeof first === 'bigint' ? 'number' : list.slice(0, -1) || 'item'
}
