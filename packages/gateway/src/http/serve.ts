import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answerMalformed } from './answer-malformed.ts'
import type { Edge } from './edge.ts'
import { endGently } from './end-gently.ts'
import type { Handler } from './handle.ts'
import { createHeldBytes } from './held-bytes.ts'
import { httpMessage } from './http-message.ts'
import type { GatewayLimits } from './limits.ts'
import { plainText } from './plain-text.ts'
import { receive } from './receive.ts'
import { refuseHead } from './refuse-head.ts'

/** Where a server listens. */
export interface Listening {
  /** `http://host:port`, without a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a handler over HTTP.
 *
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` for a busy port, and what else `listen` reports.
 */
export async function serve(handler: Handler, host: string, port: number, limits: GatewayLimits): Promise<Listening> {
  const edge: Edge = { handler, limits, held: createHeldBytes(limits.totalBytes), lastAnswers: new WeakMap() }
  const server = createLimitedServer(limits)
  server.on('request', (request, response) => receive(edge, request, response))
  // `Expect: 100-continue`: a client that is refused is not asked for its body.
  server.on('checkContinue', (request, response) => {
    if (refuseHead(request, limits) === undefined) response.writeContinue()
    receive(edge, request, response)
  })
  server.on('connect', (_request, socket) => endGently(socket as Socket, NO_PROXY))
  const closing = new WeakSet<object>()
  server.on('clientError', (error, socket) => {
    // What still arrives on a connection that is being closed is refused again and again.
    if (closing.has(socket)) return
    closing.add(socket)
    answerMalformed(edge, error, socket as Socket)
  })
  await listen(server, host, port)
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => close(server),
  }
}

const NO_PROXY = httpMessage(plainText(405, 'This gateway is no proxy.'))

/** The caps that node:http keeps itself. Its lenient parser, `insecureHTTPParser`, stays off. */
function createLimitedServer(limits: GatewayLimits): Server {
  // Node refuses a time for the headers that is longer than that for the whole request.
  const headersTimeout = Math.min(limits.headersMs, limits.requestMs)
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    // How often the two time-outs for requests are looked at.
    connectionsCheckingInterval: Math.min(1000, headersTimeout),
    keepAlive: true,
    insecureHTTPParser: false,
  })
  // One more than allowed, so that too many can be told from enough.
  server.maxHeadersCount = limits.headers + 1
  server.maxConnections = limits.connections
  server.timeout = limits.stallMs
  return server
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Time for answers under way. A connection on which nothing was ever sent, such as a browser opens ahead, counts as active and would hold the stop up. */
const CLOSE_GRACE_MS = 1000

/** Idle connections are closed at once, so that a stop does not wait for their keep-alive time; after the grace so is every other. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
    server.close((error) => {
      clearTimeout(cutOff)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
