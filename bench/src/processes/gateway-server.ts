import { createGateway, type GatewayOptions } from '@aeop/gateway'
import { serveParent } from './serve-parent.ts'

// The parent says how the gateway is to be: its seed, its size.
serveParent(async (options) => (await createGateway({ ...(options as GatewayOptions), port: 0 })).url)
