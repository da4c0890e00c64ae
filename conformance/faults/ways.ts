import { createClient, type Client, type ClientOptions } from '@aeop/sdk'
import { createGateway, type Gateway } from '@aeop/gateway'

import { application } from '../start-gateway.ts'

/** How a client reaches the gateway: each transport of the SDK over a socket, and fetch without one. */
export const ways = ['undici', 'fetch over a socket', 'gateway.fetch'] as const

export type Way = (typeof ways)[number]

/** A gateway under faults, with its clients. */
export interface Scene {
  readonly gateway: Gateway
  readonly way: Way
  readonly clientOf: (path: '/router/rest' | '/sync', options?: Partial<ClientOptions>) => Client
  readonly close: () => Promise<void>
}

/** Opens a gateway as a way needs it. */
export async function openScene(way: Way): Promise<Scene> {
  const gateway = await createGateway({ port: way === 'gateway.fetch' ? null : 0 })
  const clients: Client[] = []
  const { appKey, secret: appSecret, session } = application
  const fetches: Record<Way, Partial<ClientOptions>> = {
    undici: {},
    'fetch over a socket': { fetch: globalThis.fetch },
    'gateway.fetch': { fetch: gateway.fetch },
  }
  return {
    gateway,
    way,
    clientOf(path, options = {}) {
      const client = createClient({
        appKey,
        appSecret,
        session,
        gateway: gateway.url + path,
        ...fetches[way],
        ...options,
      })
      clients.push(client)
      return client
    },
    async close() {
      for (const client of clients) await client.close()
      await gateway.close()
    },
  }
}
