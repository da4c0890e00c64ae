import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Handler } from './handle.ts'
import { readLenientRequest, type ParserError } from './read-lenient-request.ts'
import type { WireAnswer } from './wire-request.ts'

/** Where a server listens. */
export interface Listening {
  /** `http://host:port`, without a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

/** Larger than any documented form request, small enough that a stream without end is cut off soon. */
const MAX_BODY_BYTES = 4 * 1024 * 1024

/**
 * Serves a handler over HTTP. Only this file knows sockets.
 *
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` for a busy port, and what else `listen` reports.
 */
export async function serve(handler: Handler, host: string, port: number): Promise<Listening> {
  // A URL may carry a few kilobytes of JSON, so the header limit is above Node's 16 KiB.
  const server = createServer({ maxHeaderSize: 64 * 1024, keepAlive: true }, (request, response) =>
    receive(handler, request, response),
  )
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.on('clientError', (error, socket) => answerMalformed(handler, error, socket as Socket))
  await listen(server, host, port)
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => close(server),
  }
}

function receive(handler: Handler, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) {
    return answer(handler, request, NO_BODY, response)
  }
  const chunks: Buffer[] = []
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received <= MAX_BODY_BYTES) chunks.push(chunk)
    else if (!response.headersSent) {
      response.writeHead(413, { connection: 'close', 'content-type': 'text/plain;charset=UTF-8' })
      response.end(`The body is larger than ${MAX_BODY_BYTES} bytes.\n`, () => request.destroy())
    }
  })
  request.on('end', () => {
    if (received <= MAX_BODY_BYTES)
      answer(handler, request, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks), response)
  })
  // The client went away in the middle of its body: there is nobody to answer.
  request.on('error', () => response.destroy())
}

const NO_BODY = Buffer.alloc(0)

function answer(handler: Handler, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const {
    status,
    headers,
    body: text,
  } = handler({
    verb: request.method ?? '',
    target: request.url ?? '/',
    contentType: request.headers['content-type'] ?? '',
    body,
  })
  const bytes = Buffer.from(text)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Answers what Node's HTTP parser refuses, and closes the connection. */
function answerMalformed(handler: Handler, error: ParserError, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const request = readLenientRequest(error)
  socket.end(writeHttp(request ? handler(request) : refusal(error.code)))
}

function refusal(code: string | undefined): WireAnswer {
  const headers = { 'content-type': 'text/plain;charset=UTF-8' }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      status: 431,
      headers,
      body: 'The URL and headers are larger than 64 KiB: send the parameters in the body of a POST.\n',
    }
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, headers, body: 'The request did not arrive in time.\n' }
  return { status: 400, headers, body: `This is no HTTP request (${code ?? 'malformed'}).\n` }
}

function writeHttp({ status, headers, body }: WireAnswer): string {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' })
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
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
