import { ArgumentError } from '../errors/argument-error.ts'
import { endpoints, type GatewayName, type Protocol, type SignMethod } from '../generated/gateways.ts'
import { knownSignMethod } from '../sign/signer.ts'
import type { FetchFunction } from './fetch-transport.ts'
import { resolveGateway, type GatewayAddress } from './gateway-address.ts'

/** Options of {@link createClient}. */
export interface ClientOptions {
  /** App key from the console. */
  readonly appKey: string
  /** App secret from the console. It never leaves the client: only signatures do. */
  readonly appSecret: string
  /** Access token of the account that calls are made for. Calls may override it. */
  readonly session?: string
  /**
   * Environment name or URL. `top` is the base document's default address, over plain HTTP; prefer `top-china` or `top-overseas`.
   * @default 'iop'
   */
  readonly gateway?: GatewayName | (string & {})
  /** Protocol of a URL that does not tell it by its path. @default 'iop' */
  readonly protocol?: Protocol
  /**
   * Digest of business calls. System calls are signed with `sha256` whatever this says: `/rest` takes no other.
   * @default 'md5' on TOP, 'sha256' on IOP
   */
  readonly signMethod?: SignMethod
  /** Format of answers on the wire; what `call` returns is the same for both. @default 'json' */
  readonly format?: 'json' | 'xml'
  /** Ask for answers without wrappers; what `call` returns is the same. @default false */
  readonly simplify?: boolean
  /** `POST` carries parameters in the body, `GET` in the URL. @default 'POST' */
  readonly httpMethod?: 'GET' | 'POST'
  /** Name of your program in the public parameter `partner_id`. */
  readonly partnerId?: string
  /** Milliseconds from the start of a call to the last byte of its answer. @default 30000 */
  readonly timeout?: number
  /** Largest answer in bytes. @default 33554432 (32 MiB) */
  readonly maxAnswerBytes?: number
  /** Sends requests instead of the built-in connection pool. */
  readonly fetch?: FetchFunction
  /** Clock for timestamps, in epoch milliseconds. @default Date.now */
  readonly now?: () => number
}

/** Options after defaults, checked. */
export interface ClientSettings {
  readonly appKey: string
  readonly session: string | undefined
  readonly address: GatewayAddress
  readonly signMethod: SignMethod
  readonly format: 'json' | 'xml'
  readonly simplify: boolean
  readonly httpMethod: 'GET' | 'POST'
  readonly partnerId: string | undefined
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
  readonly now: () => number
}

/** @throws {ArgumentError} naming the option that cannot be used. */
export function readClientOptions(options: ClientOptions): ClientSettings {
  const address = resolveGateway(options.gateway ?? 'iop', options.protocol)
  return {
    appKey: requiredText('appKey', options.appKey),
    session: options.session === undefined ? undefined : requiredText('session', options.session),
    address,
    signMethod: knownSignMethod(
      options.signMethod ?? endpoints[address.protocol === 'top' ? 'top' : 'sync'].defaultSignMethod,
    ),
    format: options.format ?? 'json',
    simplify: options.simplify ?? false,
    httpMethod: options.httpMethod ?? 'POST',
    partnerId: options.partnerId,
    timeoutMs: positive('timeout', options.timeout ?? 30_000),
    maxAnswerBytes: positive('maxAnswerBytes', options.maxAnswerBytes ?? 33_554_432),
    now: options.now ?? Date.now,
  }
}

/** A line end or blank around a key is nearly always a copying mistake, and the platform's answer to it does not say so (M19). */
function requiredText(option: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new ArgumentError(option, 'it is missing', 'Give it as text')
  if (value.trim() !== value)
    throw new ArgumentError(option, 'it begins or ends with white space', 'Copy it again without blanks and line ends')
  return value
}

/** A timer of Node holds at most 2^31 - 1; beyond that it would fire at once. */
const LARGEST = 2 ** 31 - 1

export function positive(option: string, value: number): number {
  if (value > 0 && value <= LARGEST) return value
  throw new ArgumentError(option, `${String(value)} is out of range`, `Give a number above 0 and up to ${LARGEST}`)
}
