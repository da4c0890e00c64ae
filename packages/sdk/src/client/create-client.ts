import { loadMethod } from '../catalogue/load-method.ts'
import { createClientOver } from './client-over.ts'
import type { Client } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import { unknownMethod } from './unknown-method.ts'

/**
 * Creates a client that knows the whole catalogue. The facts of a method are loaded when it is first called.
 *
 * @throws {ArgumentError} for an option that cannot be used.
 * @example
 * const client = createClient({ appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' })
 * const answer = await client.call('aliexpress.ds.product.get', { product_id: '1005003784285827', ship_to_country: 'US' })
 * await client.close()
 */
export function createClient(options: ClientOptions): Client {
  return createClientOver(options, { find: loadMethod, unknown: unknownMethod })
}
