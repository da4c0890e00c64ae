import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Handler } from './handle.ts'
import type { GatewayLimits } from './limits.ts'

/** What the files around the sockets share. */
export interface Edge {
  readonly handler: Handler
  readonly limits: GatewayLimits
  /** The latest answer given on each connection, whether it has been sent or not. */
  readonly lastAnswers: WeakMap<Socket, ServerResponse>
}
