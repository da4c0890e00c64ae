import { nearestName } from '@aeop/sdk/facts'
import { CommandError } from '../command-error.ts'
import type { OptionValue } from '../command.ts'

/** What the admin API is asked for. */
interface FaultRequest {
  readonly verb: string
  readonly path: string
  readonly body?: unknown
}

type Members = Readonly<Record<string, OptionValue | undefined>>

/** Each word with its number of operands behind it, and what it asks for. */
const requests: Readonly<
  Record<string, readonly [operand: string | null, (word: string, members: Members) => FaultRequest]>
> = {
  list: [null, () => ({ verb: 'GET', path: '/faults' })],
  use: ['the name of a profile', (profile) => ({ verb: 'PUT', path: '/faults/profile', body: { profile } })],
  add: ['a kind of fault', (kind, members) => ({ verb: 'POST', path: '/faults', body: ruleOf(kind, members) })],
  remove: ['the id of a rule', (id) => ({ verb: 'DELETE', path: `/faults/${encodeURIComponent(id)}` })],
  seed: ['a whole number', (seed) => ({ verb: 'PUT', path: '/faults/seed', body: { seed: numberOf('seed', seed) } })],
  clear: [null, () => ({ verb: 'DELETE', path: '/faults' })],
}

/**
 * The words of `aeop faults` as a request.
 *
 * @throws {CommandError} `wrong-usage` for words that do not fit together; what a rule may hold the gateway says itself
 * @example
 * faultRequest(['use', 'flaky'], {}) // { verb: 'PUT', path: '/faults/profile', body: { profile: 'flaky' } }
 */
export function faultRequest([word = 'list', ...operands]: readonly string[], members: Members): FaultRequest {
  const known = Object.hasOwn(requests, word) ? requests[word] : undefined
  if (known === undefined) {
    const nearest = nearestName(word, Object.keys(requests))
    const question = nearest === undefined ? '' : `; did you mean ${nearest}?`
    throw wrong('the first word is none of this command', `Use one of ${Object.keys(requests).join(', ')}${question}`)
  }
  const [operand, request] = known
  const given = Object.keys(members)
  if (word !== 'add' && given.length > 0)
    throw wrong(`--${given[0]} belongs to add`, `Leave it out, or write faults add`)
  if (operand === null && operands.length > 0) throw wrong(`${word} takes nothing behind it`, `Write faults ${word}`)
  if (operand !== null && operands.length !== 1)
    throw wrong(`${word} takes ${operand}`, `Write faults ${word} and ${operand}`)
  return request(operands[0] ?? '', members)
}

function ruleOf(kind: string, { method, after, ...members }: Members): object {
  const values = Object.entries(members).map(([option, value]) => {
    const name = option.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
    return [name, TEXTS.has(option) ? value : numberOf(option, String(value))] as const
  })
  return {
    kind,
    ...(method === undefined ? {} : { methods: method }),
    ...Object.fromEntries(values),
    ...(after === undefined ? {} : { after: true }),
  }
}

/** Options whose values are no numbers. */
const TEXTS: ReadonlySet<string> = new Set(['protocol', 'access', 'refusal', 'form', 'content-type'])

function numberOf(option: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  throw new CommandError('invalid-input', `${option} is no number`, 'Write digits, such as 20 or 0.5')
}

function wrong(problem: string, remedy: string): CommandError {
  return new CommandError('wrong-usage', problem, remedy)
}
