import { ArgumentError } from '../errors/argument-error.ts'

/** A proxy, its credentials apart from its URL so that no message of anybody can hold them. */
export interface ProxyAddress {
  /** Scheme, host and port. */
  readonly url: string
  /** Host and port, for messages. */
  readonly host: string
  /** Value of the header `proxy-authorization`. */
  readonly authorization?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that leads to a gateway: the one given, or the one that the environment names for the gateway's scheme in `https_proxy` or `http_proxy`, in
 * lower or upper case, unless `no_proxy` excepts the gateway. The environment decides nothing about gateways on this machine.
 *
 * @param gateway Origin of the gateway.
 * @param given A URL, or `false` for none whatever the environment says.
 * @throws {ArgumentError} for what is no URL of a proxy, naming the option or the variable.
 */
export function resolveProxy(
  gateway: string,
  given: string | false | undefined,
  environment: Environment,
): ProxyAddress | undefined {
  if (given === false) return undefined
  if (given !== undefined) return parseProxy('proxy', given)
  const { protocol, hostname, port } = new URL(gateway)
  const variable = `${protocol.slice(0, -1)}_proxy`
  const [name, value] = setVariable(environment, variable)
  if (value === '' || isLoopback(hostname)) return undefined
  const [, exceptions] = setVariable(environment, 'no_proxy')
  return isExcepted(hostname, port || (protocol === 'https:' ? '443' : '80'), exceptions)
    ? undefined
    : parseProxy(name, value)
}

/** Lower case first, as everywhere; an empty variable is one that is not set. */
function setVariable(environment: Environment, name: string): [name: string, value: string] {
  const upper = name.toUpperCase()
  const lowerValue = environment[name]?.trim()
  return lowerValue ? [name, lowerValue] : [upper, environment[upper]?.trim() ?? '']
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Names with everything below them, with or without a leading dot or `*.`, each with a port or for all; `*` is every host. Address ranges are not read. */
function isExcepted(hostname: string, port: string, exceptions: string): boolean {
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true
      const [, name = '', onlyPort] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? []
      if (name === '' || (onlyPort !== undefined && onlyPort !== port)) return false
      return hostname === name || hostname.endsWith(`.${name}`)
    })
}

/** `host:port` without a scheme is a proxy that speaks HTTP, as for curl. */
function parseProxy(where: string, given: string): ProxyAddress {
  const remedy = 'Give a URL such as http://proxy.example:3128'
  const text = typeof given === 'string' && !given.includes('://') ? `http://${given}` : given
  // What cannot be parsed may hold a password and is not shown.
  if (typeof text !== 'string' || !URL.canParse(text))
    throw new ArgumentError(where, 'this is no URL of a proxy', remedy)
  const { protocol, origin, host, username, password } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new ArgumentError(where, `${protocol} is no proxy that speaks HTTP`, remedy)
  return { url: origin, host, ...(username === '' ? {} : { authorization: basic(where, username, password) }) }
}

function basic(where: string, username: string, password: string): string {
  try {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
    return `Basic ${Buffer.from(credentials).toString('base64')}`
  } catch {
    const problem = 'user name or password holds a percent sign that begins no escape'
    throw new ArgumentError(where, problem, 'Write a percent sign as %25')
  }
}
