import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Handler } from './handle.ts'
import type { HeldBytes } from './held-bytes.ts'
import type { GatewayLimits } from './limits.ts'

/** What the files around the sockets share. */
export interface Edge {
  readonly handler: Handler
  readonly limits: GatewayLimits
  readonly held: HeldBytes
  /** The latest answer of each connection that had to wait, or that ends the connection, whether it has been sent by now or not. */
  readonly lastAnswers: WeakMap<Socket, ServerResponse>
}
