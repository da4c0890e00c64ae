import { visible } from '../visible.ts'
import type { Forwarded } from './forward-message.ts'
import type { ReadMessage } from './read-message.ts'

const words = {
  verified: 'signature verified',
  wrong: 'signature WRONG',
  missing: 'no signature',
  unchecked: 'signature not checked',
} as const

/**
 * One line for a message.
 *
 * @example DROPSHIPPER_ORDER_STATUS_UPDATE (53)  order 1105933950463697  OrderShipped  attempt 1  signature verified  -> 200 in 12 ms
 */
export function messageLine(message: ReadMessage, forwarded: Forwarded | undefined): string {
  const { topic, type, orderId, status, attempt, signature } = message
  const parts = [
    topic === null ? `a message of ${type === null ? 'no kind' : `unknown type ${type}`}` : `${topic} (${type})`,
    ...(orderId === null ? [] : [`order ${orderId}`]),
    ...(status === null ? [] : [status]),
    `attempt ${attempt}`,
    words[signature],
    ...(forwarded === undefined ? [] : [`-> ${forwarded.failure ?? forwarded.status} in ${forwarded.milliseconds} ms`]),
  ]
  return visible(parts.join('  '))
}
