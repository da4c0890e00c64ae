import { allMethods } from '../generated/all-methods.ts'
import { methodKey } from './method-key.ts'
import type { MethodFact } from './method-fact.ts'
import type { PackedMethod } from './packed-method.ts'
import { unpackMethod } from './unpack-method.ts'

let byKey: ReadonlyMap<string, PackedMethod> | undefined

/**
 * The facts of a method, at once. It brings the whole catalogue into memory as text: a client of one method loads less with {@link loadMethod}.
 *
 * @returns `undefined` for a name that the catalogue does not have.
 * @example
 * findMethod('taobao.time.get')?.session // false
 */
export function findMethod(name: string): MethodFact | undefined {
  byKey ??= new Map(allMethods.map((packed) => [methodKey(packed.name), packed]))
  const packed = byKey.get(methodKey(name))
  return packed && unpackMethod(packed)
}
