import { resolve } from 'node:path'
import type { AdminRequest } from '../admin/admin-request.ts'
import { pathSegment } from '../admin/path-segment.ts'
import { takeWords, unknownAction } from '../admin/take-words.ts'
import { readPairs } from '../read-pairs.ts'
import { orderRequest } from './order-request.ts'

const MANY = Number.POSITIVE_INFINITY

const actions: Readonly<Record<string, (words: readonly string[]) => AdminRequest>> = {
  show: (words) => {
    takeWords('aeop state show', words, 0)
    return { verb: 'GET', path: '/state' }
  },
  snapshot: (words) => {
    takeWords('aeop state snapshot [NAME]', words, 0, 1)
    return { verb: 'POST', path: '/state/snapshots', body: words.length === 0 ? {} : { name: words[0] } }
  },
  restore: (words) => {
    takeWords('aeop state restore NAME', words, 1)
    return { verb: 'POST', path: `/state/snapshots/${pathSegment(words[0])}/restore` }
  },
  forget: (words) => {
    takeWords('aeop state forget NAME', words, 1)
    return { verb: 'DELETE', path: `/state/snapshots/${pathSegment(words[0])}` }
  },
  list: (words) => {
    takeWords('aeop state list', words, 0)
    return { verb: 'GET', path: '/state/snapshots' }
  },
  reset: (words) => {
    takeWords('aeop state reset', words, 0)
    return { verb: 'POST', path: '/state/reset' }
  },
  save: (words) => {
    takeWords('aeop state save FILE', words, 1)
    // The gateway may stand in another directory.
    return { verb: 'POST', path: '/state/save', body: { path: resolve(words[0] ?? '') } }
  },
  app: (words) => record('apps', words),
  account: (words) => record('accounts', words),
  order: orderRequest,
}

/**
 * What the words of `aeop state` ask for.
 *
 * @throws {CommandError} `wrong-usage`
 * @example
 * stateRequest(['app', '12345678', 'status=online']) // { verb: 'PATCH', path: '/apps/12345678', body: { status: 'online' } }
 */
export function stateRequest([action = 'show', ...words]: readonly string[]): AdminRequest {
  const found = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (found === undefined) throw unknownAction(action, Object.keys(actions))
  return found(words)
}

/** Without a key the list, with one the record, with pairs behind it a change. */
function record(kind: 'apps' | 'accounts', words: readonly string[]): AdminRequest {
  const [key, ...pairs] = words
  takeWords(`aeop state ${kind.slice(0, -1)} [KEY [name=value ...]]`, words, 0, MANY)
  if (key === undefined) return { verb: 'GET', path: `/${kind}` }
  const path = `/${kind}/${pathSegment(key)}`
  if (pairs.length === 0) return { verb: 'GET', path }
  const texts = Object.entries(readPairs(pairs, 'member'))
  return { verb: 'PATCH', path, body: Object.fromEntries(texts.map(([name, text]) => [name, valueOf(text)])) }
}

/** `null`, a list and an object as in JSON; all else is text. */
function valueOf(text: string): unknown {
  if (text !== 'null' && !/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
