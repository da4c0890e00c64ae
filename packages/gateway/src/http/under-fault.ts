import { namedRefusal } from '../faults/named-refusal.ts'
import type { Hit } from '../faults/faults.ts'
import type { FaultRule } from '../faults/fault-rule.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { WireAnswer, WireTrouble } from './wire-request.ts'

/** What can be done with a call. */
interface StruckService<Done> {
  /** The call, or the batch as a whole, for the words of a refusal. */
  readonly exchange: Exchange
  /** Does what was asked for. */
  readonly run: () => Done
  /** Writes and records what came of it. */
  readonly finish: (done: Done) => WireAnswer
  /** Writes and records another outcome in its place. */
  readonly refuse: (outcome: Outcome) => WireAnswer
  /** Records that it was never run. */
  readonly lose: () => void
}

/**
 * Answers a call that a fault has hit. Faults with `after` let it take effect first; without, those that keep the answer away keep the call away, too. Everything else
 * happens to the right answer on its way.
 */
export function underFault<Done>({ rule, delayMs }: Hit, service: StruckService<Done>): WireAnswer {
  const answer = answerOf(rule, service)
  const trouble: WireTrouble = { delayMs, ...troubleOf(rule) }
  return { ...answer, headers: { ...answer.headers, 'x-aeop-fault': rule.kind }, trouble }
}

function answerOf<Done>(rule: FaultRule, { exchange, run, finish, refuse, lose }: StruckService<Done>): WireAnswer {
  if (rule.kind === 'refusal') {
    if (rule.after === true) run()
    const protocol = exchange.endpoint === 'top' ? 'top' : 'iop'
    const refusal = namedRefusal(protocol, rule.refusal, exchange.parameters)
    if (refusal === undefined) throw new Error('a fault refuses with what its protocol does not have')
    return refuse({ refusal: { ...refusal, reason: 'fault-rule' } })
  }
  if (rule.kind === 'drop' || rule.kind === 'html' || rule.kind === 'empty') {
    if (rule.after === true) finish(run())
    else lose()
    return rule.kind === 'html' ? faultPage(rule.status ?? 502) : EMPTY
  }
  const answer = finish(run())
  if (rule.kind === 'truncated') return { ...answer, body: truncated(answer.body, rule.bytes) }
  return rule.kind === 'content-type'
    ? { ...answer, headers: { ...answer.headers, 'content-type': rule.contentType } }
    : answer
}

function troubleOf(rule: FaultRule): Partial<WireTrouble> {
  if (rule.kind === 'drop') return { isDropped: true }
  if (rule.kind === 'cut-off') return { cutAfter: rule.bytes }
  if (rule.kind === 'gzip') return { gzip: rule.form }
  return rule.kind === 'drip' ? { bytesPerSecond: rule.bytesPerSecond } : {}
}

const EMPTY: WireAnswer = { status: 200, headers: {}, body: '' }

/** At least the last byte is missing. */
function truncated(body: string | Buffer, bytes: number): Buffer {
  const whole = Buffer.from(body)
  return whole.subarray(0, Math.max(0, Math.min(bytes, whole.length - 1)))
}

const titles = { 200: 'Please wait', 502: '502 Bad Gateway', 503: '503 Service Temporarily Unavailable' } as const

/** What a proxy in front of a platform says by itself; the page of status 200 is one of those that ask a browser to wait. */
function faultPage(status: 200 | 502 | 503): WireAnswer {
  const title = titles[status]
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>aeop fault</center>\r\n</body>\r\n</html>\r\n`
  return { status, headers: { 'content-type': 'text/html' }, body }
}
