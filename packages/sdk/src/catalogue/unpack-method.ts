import type { MethodFact } from './method-fact.ts'
import type { PackedMethod } from './packed-method.ts'

/** Memo over generated constants, so that a method is read once. */
const read = new WeakMap<PackedMethod, MethodFact>()

/**
 * The facts of a method.
 *
 * @example
 * unpackMethod(aliexpress_ds_product_get).session // true
 */
export function unpackMethod(packed: PackedMethod): MethodFact {
  let fact = read.get(packed)
  if (fact === undefined) {
    fact = { name: packed.name, ...(JSON.parse(packed.text) as Omit<MethodFact, 'name'>) }
    read.set(packed, fact)
  }
  return fact
}
