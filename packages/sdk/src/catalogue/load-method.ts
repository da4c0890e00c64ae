import { methodKey } from './method-key.ts'
import type { MethodFact } from './method-fact.ts'
import { unpackMethod } from './unpack-method.ts'

/**
 * The facts of a method; of the catalogue only its group is loaded, and of the group only this method is read.
 *
 * @returns `undefined` for a name that the catalogue does not have.
 * @example
 * (await loadMethod('aliexpress.ds.product.get'))?.params.map(({ name }) => name) // ['ship_to_country', 'product_id', ...]
 */
export async function loadMethod(name: string): Promise<MethodFact | undefined> {
  const { groupOf } = await import('./method-names.ts')
  const group = groupOf(name)
  if (group === undefined) return undefined
  const { groupLoaders } = await import('../generated/group-loaders.ts')
  const methods = await groupLoaders[group]()
  const key = methodKey(name)
  const packed = Object.values(methods).find((candidate) => methodKey(candidate.name) === key)
  return packed && unpackMethod(packed)
}
