import { namesByGroup, type MethodGroup } from '../generated/method-names.ts'
import { methodKey } from './method-key.ts'

/** Names of all methods of the catalogue, sorted. */
export const methodNames: readonly string[] = Object.values(namesByGroup).flat().toSorted()

let groups: ReadonlyMap<string, MethodGroup> | undefined

/**
 * The group of a method, which is also the name of the module that holds its facts.
 *
 * @example
 * groupOf('aliexpress.ds.product.get') // 'ds'
 */
export function groupOf(method: string): MethodGroup | undefined {
  groups ??= new Map(
    Object.entries(namesByGroup).flatMap(([group, names]) =>
      names.map((name) => [methodKey(name), group as MethodGroup] as const),
    ),
  )
  return groups.get(methodKey(method))
}
