import type { FieldFact } from '../catalogue/method-fact.ts'

/** Memo over generated constants: it only saves building the same index again. */
const indexes = new WeakMap<readonly FieldFact[], ReadonlyMap<string, FieldFact>>()

/** Fields of the catalogue by name. */
export function fieldsByName(fields: readonly FieldFact[]): ReadonlyMap<string, FieldFact> {
  let index = indexes.get(fields)
  if (index === undefined) {
    index = new Map(fields.map((field) => [field.name, field]))
    indexes.set(fields, index)
  }
  return index
}
