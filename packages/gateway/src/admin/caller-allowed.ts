import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import type { WireRequest } from '../http/wire-request.ts'
import { AdminError } from './admin-error.ts'

/** Who may use the admin API of a gateway. */
export interface AdminGuard {
  /** With a token it is asked of every caller, and callers may come from anywhere. */
  readonly token: string | undefined
  /** The address that the gateway listens on. */
  readonly host: string
}

/**
 * Lets a caller through, or refuses it. Without a token only programs on this machine are let through, and no page of another site in a browser here: it can
 * reach this machine under a name of its own, or send a form.
 *
 * @throws {AdminError} 401 or 403
 */
export function allowCaller(request: WireRequest, { token, host }: AdminGuard): void {
  if (token !== undefined) return requireToken(request, token)
  if (!isLoopbackHost(host)) {
    throw new AdminError(
      403,
      'this gateway can be reached from other machines and has no admin token, so it has no admin API',
      'Start it with an admin token: aeop gateway --admin-token TOKEN, or adminToken of createGateway; or have it listen on 127.0.0.1',
    )
  }
  if (!isFromHere(request)) {
    throw new AdminError(
      403,
      'only programs on the machine of the gateway may use its admin API',
      'Call it from that machine by http://127.0.0.1, without a proxy; or start the gateway with an admin token',
    )
  }
}

function requireToken({ headers }: WireRequest, token: string): void {
  const given = /^Bearer +(\S+) *$/i.exec(headers['authorization'] ?? '')?.[1]
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return
  throw new AdminError(
    401,
    given === undefined ? 'the admin token is missing' : 'the admin token is not the one of this gateway',
    'Send the header Authorization: Bearer TOKEN, with the token that the gateway was started with',
  )
}

/** Of one length, which the comparison asks for. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** A tunnel or a proxy on this machine brings callers from elsewhere. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const

function isFromHere({ address, headers }: WireRequest): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers
  const isBrought = FORWARDED.some((name) => headers[name] !== undefined)
  // A page of another site may have no use for the answer, but a POST of a form would change something, and a GET make us work.
  const isForeign = site === 'cross-site' || (origin !== undefined && !isOriginOf(origin, host))
  return isLoopback(address) && (host === undefined || isLoopbackHost(host)) && !isBrought && !isForeign
}

/** The port counts, too: another server of this machine is another site. */
function isOriginOf(origin: string, host: string | undefined): boolean {
  return host !== undefined && origin.toLowerCase() === `http://${host.toLowerCase()}`
}

function isLoopbackHost(host: string): boolean {
  // An IPv6 address without brackets has colons of its own.
  const bare = isIP(host) === 6 ? host : host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  const name = bare.toLowerCase()
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name)
}

function isLoopback(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
