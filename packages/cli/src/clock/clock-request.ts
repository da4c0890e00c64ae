import type { AdminRequest } from '../admin/admin-request.ts'
import { takeWords, unknownAction } from '../admin/take-words.ts'

const actions: Readonly<Record<string, (words: readonly string[]) => AdminRequest>> = {
  now: (words) => {
    takeWords('aeop clock now', words, 0)
    return { verb: 'GET', path: '/clock' }
  },
  set: (words) => {
    takeWords('aeop clock set 2026-01-01T00:00:00+08:00', words, 1)
    return { verb: 'PUT', path: '/clock', body: { now: words[0] } }
  },
  advance: (words) => {
    takeWords('aeop clock advance 2h30m', words, 1)
    return { verb: 'POST', path: '/clock/advance', body: { by: words[0] } }
  },
  freeze: turn('freeze'),
  run: turn('run'),
  reset: turn('reset'),
}

function turn(name: string): (words: readonly string[]) => AdminRequest {
  return (words) => {
    takeWords(`aeop clock ${name}`, words, 0)
    return { verb: 'POST', path: `/clock/${name}` }
  }
}

/**
 * What the words of `aeop clock` ask for.
 *
 * @throws {CommandError} `wrong-usage`
 * @example
 * clockRequest(['advance', '2h']) // { verb: 'POST', path: '/clock/advance', body: { by: '2h' } }
 */
export function clockRequest([action = 'now', ...words]: readonly string[]): AdminRequest {
  const found = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (found === undefined) throw unknownAction(action, Object.keys(actions))
  return found(words)
}
