import { methodKey } from '../catalogue/method-key.ts'
import type { PackedMethod } from '../catalogue/packed-method.ts'
import { unpackMethod } from '../catalogue/unpack-method.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import { createClientOver } from './client-over.ts'
import type { Client } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import { ofKind } from './option-checks.ts'

/** Options of a client that knows the methods given to it, and no others. */
export interface ListedClientOptions extends ClientOptions {
  /** Methods from `@aeop/sdk/methods`. */
  readonly methods: readonly PackedMethod[]
}

/**
 * Creates a client for small bundles: of the catalogue it has only the methods that are given to it. `callUntyped` still calls any other, unchecked.
 *
 * @throws {ArgumentError} for an option that cannot be used.
 * @example
 * import { createClient } from '@aeop/sdk/client'
 * import { aliexpress_ds_product_get } from '@aeop/sdk/methods'
 * const client = createClient({ appKey, appSecret, session, methods: [aliexpress_ds_product_get] })
 */
export function createClient(options: ListedClientOptions): Client {
  const { methods, ...others } = ofKind('options', options, 'object')
  const listed = new Map(readMethods(methods).map((packed) => [methodKey(packed.name), packed]))
  return createClientOver(others, {
    async find(method) {
      const packed = listed.get(methodKey(method))
      return packed && unpackMethod(packed)
    },
    async unknown(method) {
      const remedy = 'Give its constant from @aeop/sdk/methods too, or use callUntyped'
      return new ArgumentError('method', `${method} is not among the methods given to this client`, remedy)
    },
  })
}

function readMethods(methods: readonly PackedMethod[]): readonly PackedMethod[] {
  const isOne = (method: PackedMethod | undefined) =>
    typeof method?.name === 'string' && typeof method.text === 'string'
  if (Array.isArray(methods) && methods.every(isOne)) return methods
  throw new ArgumentError('methods', 'it is no list of methods', 'Give an array of constants from @aeop/sdk/methods')
}
