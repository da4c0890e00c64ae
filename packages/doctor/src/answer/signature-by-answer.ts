import type { ErrorName } from '@aeop/sdk/facts'
import { refusalRecords } from '@aeop/sdk/protocol'
import type { ReadResponse } from './read-response.ts'

/**
 * What an answer shows of the signature, whatever the rule says. `taken`: the call was answered. `passed`: the refusal is one that comes behind the check of the
 * signature, as far as the order of the checks is known.
 */
export type SignatureByAnswer = 'taken' | 'passed'

/** Refusals that come behind it. Source: iop-protocol 5.4 (inferred from live reports); top-protocol 4.4. */
const BEHIND: ReadonlySet<ErrorName | undefined> = new Set<ErrorName>([
  'business-error',
  'call-limited',
  'insufficient-partner-permission',
  'insufficient-permission',
  'insufficient-security-level',
  'insufficient-user-permission',
  'invalid-authorization-code',
  'invalid-parameter',
  'invalid-refresh-token',
  'invalid-session',
  'ip-not-allowed',
  'remote-service-error',
  'service-timeout',
  'service-unavailable',
  'token-creation-failed',
  'unsupported-authorization-type',
])

/** Reported once, by somebody whose signature was wrong (iop-protocol 3.8). */
const UNPROVEN = 'isv.account-migration-check-fail'

/** Tells what an answer shows of the signature; `undefined` where it shows nothing. */
export function signatureByAnswer(response: ReadResponse | undefined): SignatureByAnswer | undefined {
  if (response?.isAccepted === true) return 'taken'
  const { refusal } = response ?? {}
  if (refusal === undefined || refusal.subCode === UNPROVEN) return undefined
  const { error, sub } = refusalRecords(refusal.protocol, refusal.code, refusal.subCode)
  return BEHIND.has((sub ?? error)?.name) ? 'passed' : undefined
}
