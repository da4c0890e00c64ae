import type { AdminRequest } from '../admin/admin-request.ts'
import { pathSegment } from '../admin/path-segment.ts'
import { takeWords } from '../admin/take-words.ts'
import { CommandError } from '../command-error.ts'

/** What can be done to an order, and what the admin API calls it. */
const moves: Readonly<Record<string, { readonly path: string; readonly body?: object }>> = {
  pay: { path: 'pay' },
  ship: { path: 'ship' },
  deliver: { path: 'deliver' },
  confirm: { path: 'confirm' },
  cancel: { path: 'cancel' },
  dispute: { path: 'open-issue' },
  refund: { path: 'close-issue', body: { outcome: 'refunded' } },
  withdraw: { path: 'close-issue', body: { outcome: 'withdrawn' } },
}

/**
 * What `aeop state order` asks for: without an id the latest orders, with one the order, with a move behind it the order afterwards.
 *
 * @throws {CommandError} `wrong-usage`
 */
export function orderRequest(words: readonly string[]): AdminRequest {
  const [id, move] = words
  takeWords(`aeop state order [ID [${Object.keys(moves).join('|')}]]`, words, 0, 2)
  if (id === undefined) return { verb: 'GET', path: '/orders' }
  const path = `/orders/${pathSegment(id)}`
  if (move === undefined) return { verb: 'GET', path }
  const found = Object.hasOwn(moves, move) ? moves[move] : undefined
  if (found === undefined) {
    throw new CommandError(
      'wrong-usage',
      'the word behind the order is no move',
      `Use one of ${Object.keys(moves).join(', ')}`,
    )
  }
  return { verb: 'POST', path: `${path}/${found.path}`, ...(found.body === undefined ? {} : { body: found.body }) }
}
