import { ArgumentError } from '../errors/argument-error.ts'
import { gateways, type GatewayName, type Protocol } from '../generated/gateways.ts'
import { apiPath, isPathMethod } from '../protocol/envelope.ts'
import { oneOf } from './option-checks.ts'

/** Where calls go. */
export interface GatewayAddress {
  readonly protocol: Protocol
  /** Scheme, host and port. */
  readonly origin: string
  /** URL path for one API method. */
  pathOf(method: string): string
  /**
   * URL path for many calls in one request.
   *
   * @throws {ArgumentError} on IOP, which has none.
   */
  batchPath(): string
}

/** The paths that tell the protocol by themselves. */
const knownEndpoints = [
  { suffix: '/router/rest', protocol: 'top' },
  { suffix: '/router/batch', protocol: 'top' },
  { suffix: '/sync', protocol: 'iop' },
  { suffix: '/rest', protocol: 'iop' },
] as const

/**
 * Resolves a gateway's name or URL. A URL may be a bare host or name an endpoint (`/router/rest`, `/router/batch`, `/sync`, `/rest`), which then decides the
 * protocol; a bare host speaks IOP unless `protocol` says otherwise.
 *
 * @throws {ArgumentError} for an unknown name, a URL that is no http(s) URL, or a protocol that contradicts it.
 * @example
 * resolveGateway('http://127.0.0.1:4100', 'top').pathOf('taobao.time.get') // '/router/rest'
 */
export function resolveGateway(gateway: string, protocol?: Protocol): GatewayAddress {
  if (protocol !== undefined) oneOf('protocol', protocol, ['top', 'iop'])
  const url = parseUrl(Object.hasOwn(gateways, gateway) ? gateways[gateway as GatewayName].url : gateway)
  const path = url.pathname.replace(/\/+$/, '')
  const endpoint = knownEndpoints.find(({ suffix }) => path.endsWith(suffix))
  if (protocol && endpoint && endpoint.protocol !== protocol) {
    const problem = `${protocol} does not fit a path that ends in ${endpoint.suffix}`
    throw new ArgumentError('protocol', problem, 'Leave out one of the two')
  }
  const base = endpoint ? path.slice(0, -endpoint.suffix.length) : path
  const speaks = endpoint?.protocol ?? protocol ?? 'iop'
  return {
    protocol: speaks,
    origin: url.origin,
    pathOf: (method) => base + endpointPath(speaks, method),
    batchPath: () => base + batchEndpoint(speaks),
  }
}

function endpointPath(protocol: Protocol, method: string): string {
  if (protocol === 'top') {
    if (!isPathMethod(method)) return '/router/rest'
    throw new ArgumentError(
      'method',
      `${method} is a system call of IOP, which TOP does not have`,
      'Use an IOP gateway',
    )
  }
  return isPathMethod(method) ? `/rest${apiPath(method)}` : '/sync'
}

function batchEndpoint(protocol: Protocol): string {
  if (protocol === 'top') return '/router/batch'
  throw new ArgumentError('gateway', 'IOP takes no batches', 'Make single calls, or use a TOP gateway')
}

function parseUrl(text: string): URL {
  const names = Object.keys(gateways).join(', ')
  const remedy = `Use one of ${names}, or a URL such as http://127.0.0.1:4100`
  if (typeof text !== 'string' || !URL.canParse(text))
    throw new ArgumentError('gateway', `${shown(text)} is neither a known name nor a URL`, remedy)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ArgumentError('gateway', `${url.protocol} is not HTTP`, remedy)
  if (url.username || url.password)
    throw new ArgumentError('gateway', 'the URL holds credentials', 'Give the URL without them')
  if (url.search || url.hash)
    throw new ArgumentError('gateway', 'the URL holds a query or a fragment', 'Give the URL up to its path')
  return url
}

/** What cannot be parsed cannot be searched for credentials either, so only a text without the signs around them is shown. */
function shown(text: unknown): string {
  return typeof text === 'string' && /^[\w.:/-]{0,100}$/.test(text) ? JSON.stringify(text) : 'what was given'
}
