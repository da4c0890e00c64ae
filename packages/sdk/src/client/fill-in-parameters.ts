import { ArgumentError } from '../errors/argument-error.ts'
import type { Protocol, SignMethod } from '../generated/gateways.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { fitsGmt8Text, formatGmt8 } from '../protocol/timestamp.ts'
import { splitParameters } from '../protocol/wire-parameters.ts'
import { requiredText } from './option-checks.ts'
import { requiredMethod } from './required-method.ts'

/** Everything that the public parameters of one request are made of. */
export interface PublicValues {
  readonly protocol: Protocol
  readonly method: string
  readonly appKey: string
  readonly session?: string | undefined
  /** Epoch milliseconds. */
  readonly now: number
  readonly signMethod: SignMethod
  readonly format?: 'json' | 'xml'
  readonly simplify?: boolean
  readonly partnerId?: string | undefined
}

/** Public names that the client fills in, and how a caller decides on them; given as business parameters too they would be sent twice. */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ['method', 'Give the API name as the first argument of the call'],
  ['app_key', 'Give it as the option appKey of the client'],
  ['session', 'Give it as the option session of the client or the call'],
  ['access_token', 'Give it as the option session of the client or the call'],
  ['timestamp', 'Leave it out, or set the clock with the option now of the client'],
  ['format', 'Give it as the option format of the client'],
  ['v', 'Leave it out'],
  ['simplify', 'Give it as the option simplify of the client'],
  ['partner_id', 'Give it as the option partnerId of the client'],
  ['sign_method', 'Give it as the option signMethod of the client'],
  ['sign', 'Leave it out'],
])

/**
 * Step 1 of a call: public and business parameters as wire text, blanks dropped, `sign` still missing.
 *
 * Source: base document 108974, public parameters; doc 1369 for IOP.
 *
 * @throws {ArgumentError} for a value without a text form, a public name that the client fills in among the business parameters, or a file.
 */
export function fillInParameters(values: PublicValues, parameters: Parameters): Map<string, string> {
  const filled = publicValues(values)
  const { text, files } = splitParameters(parameters)
  for (const [name, value] of text) {
    refuseReserved(name, values.method)
    filled.set(name, value)
  }
  const [file] = files.keys()
  if (file === undefined) return filled
  throw new ArgumentError(
    file,
    'this client does not send files',
    'Use a method that takes the file as a URL or as Base64 text',
  )
}

function publicValues(values: PublicValues): Map<string, string> {
  const { protocol, method, appKey, session, now, signMethod, format, simplify, partnerId } = values
  const filled = new Map<string, string>()
  if (!isPathMethod(requiredMethod(method))) filled.set('method', method)
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

/** Two warehouse methods of IOP have a business parameter `method`; a path method does not send the public one. */
function refuseReserved(name: string, method: string): void {
  const remedy = RESERVED.get(name)
  if (remedy === undefined || (name === 'method' && isPathMethod(method))) return
  throw new ArgumentError(name, 'this is a public parameter, which the client fills in', remedy)
}
