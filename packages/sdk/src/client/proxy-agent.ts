import { Pool, ProxyAgent, type Dispatcher } from 'undici'
import { causeCode } from './connection-error.ts'
import type { ProxyAddress } from './proxy-address.ts'

/**
 * Connections through a proxy: a tunnel to an `https:` gateway; to an `http:` one plain requests with whole URLs, since many proxies let no tunnel
 * through to port 80.
 */
export function createProxyAgent(
  { url, authorization }: ProxyAddress,
  tls: { readonly rejectUnauthorized: boolean; readonly timeout: number },
): Dispatcher {
  return new ProxyAgent({
    uri: url,
    ...(authorization === undefined ? {} : { token: authorization }),
    proxyTunnel: false,
    requestTls: tls,
    proxyTls: tls,
    headersTimeout: 0,
    bodyTimeout: 0,
    factory: (origin, options: Pool.Options) => new Pool(origin, { ...options, ...decided(options.connect) }),
    // A tunnel that nobody waits for any more is given up, too.
    clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: tls.timeout }),
  })
}

/**
 * undici connects again and again, for as long as a request waits, when a proxy closes the connection instead of answering: it takes that code for a
 * kept connection gone stale (client.js, onError). Under another code it is the failure that it is.
 */
function decided(connect: Pool.Options['connect']): Pick<Pool.Options, 'connect'> {
  if (typeof connect !== 'function') return {}
  return {
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error === null) callback(null, socket)
        else callback(causeCode(error) === 'UND_ERR_SOCKET' ? new ProxyClosedError() : error, null)
      }),
  }
}

class ProxyClosedError extends Error {
  readonly code = 'ECONNRESET'
}
