import { localErrors, type Fault } from '@aeop/sdk/facts'
import { banSeconds, refusalRecords } from '@aeop/sdk/protocol'
import type { Actor, Finding } from '../report/report.ts'
import type { ResponseRefusal } from './read-response.ts'

/** Sub-codes of which too little is known to be sure of what they say. */
const UNPROVEN: ReadonlySet<string> = new Set(['isv.account-migration-check-fail'])

/** Who has to act, by whose doing a refusal is. */
export const actors: Readonly<Record<Fault | 'network', Actor>> = {
  caller: 'code',
  account: 'account',
  platform: 'platform',
  network: 'network',
}

/**
 * What the tables of errors say of a refusal, by its sub-code if that is known, else by its code.
 *
 * Source: facts/errors.json.
 *
 * @example
 * refusalFinding({ protocol: 'iop', code: 'AppWhiteIpLimit' }).id // 'ip-not-allowed'
 */
export function refusalFinding(refusal: ResponseRefusal): Finding {
  const { protocol, code, subCode } = refusal
  const { error, sub } = refusalRecords(protocol, code, subCode)
  // A sub-code that is known by its pattern alone says less than a code that names its error.
  const isPattern = sub?.name === 'business-error' && error !== undefined && error.name !== 'remote-service-error'
  const known = isPattern ? error : (sub ?? error)
  const what = saying(refusal)
  if (known === undefined) return { ...localFinding('unknown-platform-error'), what }
  const console = known.console ?? error?.console
  // Without its sub-code a remote error names no cause (top-protocol 4.1).
  const isVague = (known === error && error.name === 'remote-service-error') || UNPROVEN.has(subCode ?? '')
  return {
    id: known.name,
    certainty: isVague ? 'possible' : 'certain',
    title: known.meaning.replace(/\.$/, ''),
    what,
    parameter: null,
    signed: null,
    expected: null,
    mend: withBan(known.remedy, refusal),
    actor: actors[known.fault],
    retry: known.retry,
    ...(console === undefined ? {} : { console }),
    source: known.source,
  }
}

/** One of our own codes, as a guess: the answer itself does not say it. */
export function localFinding(code: (typeof localErrors)[number]['code']): Finding {
  const fact = localErrors.find((it) => it.code === code)
  return {
    id: code,
    certainty: 'possible',
    title: (fact?.meaning ?? code).replace(/\.$/, ''),
    parameter: null,
    signed: null,
    expected: null,
    mend: fact?.remedy ?? '',
    actor: actors[fact?.fault ?? 'platform'],
    ...(fact === undefined ? {} : { retry: fact.retry }),
  }
}

/** The answer's own words; cut where they are masked, since half of a token would not be known any more. */
export function saying({ code, subCode, message, subMessage }: Omit<ResponseRefusal, 'protocol'>): string {
  const codes = [code, subCode].filter((part) => part !== undefined).join(' ')
  const texts = [message, subMessage].filter((part) => part !== undefined && part !== '').join('; ')
  return `The answer says ${texts === '' ? codes : `${codes}: ${texts}`}`
}

function withBan(remedy: string, { message = '', subMessage = '' }: ResponseRefusal): string {
  const seconds = banSeconds(`${message} ${subMessage}`)
  return seconds === undefined ? remedy : `${remedy} This ban lasts ${seconds} s.`
}
