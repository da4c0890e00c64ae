import { ArgumentError } from '../errors/argument-error.ts'
import type { Protocol, SignMethod } from '../generated/gateways.ts'
import { publicParameters } from '../generated/public-parameters.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { formatGmt8 } from '../protocol/timestamp.ts'
import { splitParameters } from '../protocol/wire-parameters.ts'

/** Everything that the public parameters of one request are made of. */
export interface PublicValues {
  readonly protocol: Protocol
  readonly method: string
  readonly appKey: string
  readonly session?: string
  /** Epoch milliseconds. */
  readonly now: number
  readonly signMethod: SignMethod
  readonly format?: 'json' | 'xml'
  readonly simplify?: boolean
  readonly partnerId?: string
}

/** Public names that a caller must not use for business parameters: they would be sent twice. */
const RESERVED: ReadonlySet<string> = new Set(publicParameters.map(({ name }) => name))

/**
 * Step 1 of a call: public and business parameters as wire text, blanks dropped, `sign` still missing.
 *
 * Source: base document 108974, public parameters; doc 1369 for IOP.
 *
 * @throws {ArgumentError} for a value without a text form, a public name among the business parameters, or a file.
 */
export function fillInParameters(values: PublicValues, parameters: Parameters): Map<string, string> {
  const filled = publicValues(values)
  const { text, files } = splitParameters(parameters)
  for (const [name, value] of text) {
    if (isReserved(name, values.method)) throw reservedName(name)
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
  if (!isPathMethod(method)) filled.set('method', method)
  filled.set('app_key', appKey)
  if (session !== undefined) filled.set('session', session)
  filled.set('timestamp', protocol === 'top' ? formatGmt8(now) : String(now))
  // TOP answers in XML unless told otherwise; IOP answers in JSON.
  if (protocol === 'top' || format === 'xml') filled.set('format', format ?? 'json')
  if (protocol === 'top') filled.set('v', '2.0')
  if (simplify === true) filled.set('simplify', 'true')
  if (partnerId !== undefined) filled.set('partner_id', partnerId)
  filled.set('sign_method', signMethod)
  return filled
}

/** Two warehouse methods of IOP have a business parameter `method`; a path method does not send the public one. */
function isReserved(name: string, method: string): boolean {
  return RESERVED.has(name) && !(name === 'method' && isPathMethod(method))
}

function reservedName(name: string): ArgumentError {
  return new ArgumentError(
    name,
    'this is a public parameter, which the client fills in',
    'Give it as an option of the client or the call',
  )
}
