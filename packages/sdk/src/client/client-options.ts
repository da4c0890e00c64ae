import { endpoints, type GatewayName, type Protocol, type SignMethod } from '../generated/gateways.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import type { FetchFunction } from './fetch-transport.ts'
import { resolveGateway, type GatewayAddress } from './gateway-address.ts'
import { ofKind, oneOf, positive, requiredText } from './option-checks.ts'
import { resolveProxy, type ProxyAddress } from './proxy-address.ts'

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
   * Digest of business calls: `md5`, `hmac` or `hmac-sha256`, and on IOP `sha256`. System calls are signed with `sha256` whatever this says: `/rest`
   * takes no other.
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
  /** Compare the parameters of a call with the catalogue before anything is sent. Calls may override it. @default true */
  readonly check?: boolean
  /** Milliseconds from the start of a call to the last byte of its answer. @default 30000 */
  readonly timeout?: number
  /** Milliseconds for making a connection, TLS and a proxy included. @default 15000, as in the official Java SDKs */
  readonly connectTimeout?: number
  /**
   * Milliseconds that may pass without a byte of the answer, or of a file that is being sent, once there is a connection. It counts where `timeout` is
   * longer.
   * @default 30000, as in the official Java SDKs
   */
  readonly readTimeout?: number
  /** Largest answer in bytes, after gzip was undone. @default 33554432 (32 MiB) */
  readonly maxAnswerBytes?: number
  /**
   * URL of an HTTP proxy, or `false` for none.
   * @default what `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say, unless the gateway is on this machine
   */
  readonly proxy?: string | false
  /** Sends requests instead of the built-in connection pool; `proxy` and `connectTimeout` are then its own affair. */
  readonly fetch?: FetchFunction
  /** Clock for timestamps, in epoch milliseconds. @default Date.now */
  readonly now?: () => number
}

/** Options after defaults, checked. */
export interface ClientSettings {
  readonly appKey: string
  readonly appSecret: string
  readonly session: string | undefined
  readonly address: GatewayAddress
  readonly signMethod: SignMethod
  readonly format: 'json' | 'xml'
  readonly simplify: boolean
  readonly httpMethod: 'GET' | 'POST'
  readonly partnerId: string | undefined
  readonly check: boolean
  readonly timeoutMs: number
  readonly connectTimeoutMs: number
  readonly readTimeoutMs: number
  readonly maxAnswerBytes: number
  readonly proxy: ProxyAddress | undefined
  readonly fetch: FetchFunction | undefined
  readonly now: () => number
}

/** V8 makes no text of 2^29 - 24 characters or more, and an answer is read into one text. */
const LONGEST_TEXT = 2 ** 29 - 25

/** @throws {ArgumentError} naming the option that cannot be used. */
export function readClientOptions(options: ClientOptions): ClientSettings {
  ofKind('options', options, 'object')
  const address = resolveGateway(options.gateway ?? 'iop', options.protocol)
  return {
    appKey: requiredText('appKey', options.appKey),
    appSecret: requiredText('appSecret', options.appSecret),
    session: options.session === undefined ? undefined : requiredText('session', options.session),
    address,
    signMethod: readSignMethod(address.protocol, options.signMethod),
    format: oneOf('format', options.format ?? 'json', ['json', 'xml']),
    simplify: oneOf('simplify', options.simplify ?? false, [true, false]),
    httpMethod: oneOf('httpMethod', options.httpMethod ?? 'POST', ['GET', 'POST']),
    partnerId: options.partnerId === undefined ? undefined : requiredText('partnerId', options.partnerId),
    check: oneOf('check', options.check ?? true, [true, false]),
    timeoutMs: positive('timeout', options.timeout ?? 30_000),
    connectTimeoutMs: positive('connectTimeout', withoutFetch(options, 'connectTimeout') ?? 15_000),
    readTimeoutMs: positive('readTimeout', options.readTimeout ?? 30_000),
    maxAnswerBytes: positive('maxAnswerBytes', options.maxAnswerBytes ?? 33_554_432, LONGEST_TEXT),
    proxy: readProxy(address.origin, options),
    fetch: options.fetch === undefined ? undefined : ofKind('fetch', options.fetch, 'function'),
    now: ofKind('now', options.now ?? Date.now, 'function'),
  }
}

/** With a `fetch` the environment is not even looked at. */
function readProxy(origin: string, options: ClientOptions): ProxyAddress | undefined {
  const given = withoutFetch(options, 'proxy')
  return options.fetch === undefined ? resolveProxy(origin, given, process.env) : undefined
}

/** An option that a `fetch` of the caller's own could not keep. */
function withoutFetch<Name extends 'connectTimeout' | 'proxy'>(
  options: ClientOptions,
  name: Name,
): ClientOptions[Name] {
  if (options.fetch === undefined || options[name] === undefined) return options[name]
  throw new ArgumentError(name, 'it cannot be kept with a fetch of your own', 'Leave one of the two out')
}

/** What the endpoint for business calls takes: `sha256` is a name of IOP alone, and TOP refuses it with every call. */
function readSignMethod(protocol: Protocol, signMethod: SignMethod | undefined): SignMethod {
  const endpoint = endpoints[protocol === 'top' ? 'top' : 'sync']
  const accepted = endpoint.signMethods.map(({ name }) => name)
  return oneOf('signMethod', signMethod ?? endpoint.defaultSignMethod, accepted)
}
