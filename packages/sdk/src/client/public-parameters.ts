import { ArgumentError } from '../errors/argument-error.ts'
import type { Protocol, SignMethod } from '../generated/gateways.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import { fitsGmt8Text, formatGmt8 } from '../protocol/timestamp.ts'
import { requiredText } from './option-checks.ts'
import { requiredMethod } from './required-method.ts'

/** Everything that the public parameters of one request are made of. */
export interface PublicValues {
  readonly protocol: Protocol
  /** API name; absent from a batch, whose parts have one each. */
  readonly method?: string
  readonly appKey: string
  readonly session?: string | undefined
  /** Epoch milliseconds. */
  readonly now: number
  readonly signMethod: SignMethod
  readonly format?: 'json' | 'xml'
  readonly simplify?: boolean
  readonly partnerId?: string | undefined
}

/**
 * The public parameters as wire text, `sign` still missing.
 *
 * Source: base document 108974, public parameters; doc 1369 for IOP; article 104350 for a batch.
 *
 * @throws {ArgumentError} for a method that is no API name, and a clock that gives no time.
 */
export function publicParameters(values: PublicValues): Map<string, string> {
  const { protocol, method, appKey, session, now, signMethod, format, simplify, partnerId } = values
  const filled = new Map<string, string>()
  if (method !== undefined && !isPathMethod(requiredMethod(method))) filled.set('method', method)
  filled.set('app_key', requiredText('appKey', appKey))
  if (session !== undefined) filled.set('session', requiredText('session', session))
  filled.set('timestamp', timestamp(protocol, now))
  // TOP answers in XML unless told otherwise; IOP answers in JSON, but heeds `simplify` only where the format is said (clients C3.12).
  if (protocol === 'top' || format === 'xml' || simplify === true) filled.set('format', format ?? 'json')
  if (protocol === 'top') filled.set('v', '2.0')
  if (simplify === true) filled.set('simplify', 'true')
  if (partnerId !== undefined) filled.set('partner_id', requiredText('partnerId', partnerId))
  filled.set('sign_method', signMethod)
  return filled
}

/** Whole milliseconds, whatever the clock's resolution: both gateways refuse a fraction. */
function timestamp(protocol: Protocol, now: number): string {
  if (!fitsGmt8Text(now)) throw new ArgumentError('now', 'the clock gives no time', 'Let it give epoch milliseconds')
  return protocol === 'top' ? formatGmt8(now) : String(Math.floor(now))
}
