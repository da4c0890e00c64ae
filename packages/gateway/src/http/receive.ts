import type { IncomingMessage, ServerResponse } from 'node:http'
import { createBodyBuffer } from './body-buffer.ts'
import { encodeAnswer } from './encode-answer.ts'
import type { Edge } from './edge.ts'
import { LINGER_MS } from './end-gently.ts'
import { plainText } from './plain-text.ts'
import { readRequest } from './read-request.ts'
import { refuseBody, refuseHead } from './refuse-head.ts'
import { sendTroubled } from './send-troubled.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** Reads a request to its end, unless it is refused before, and answers it. */
export function receive(edge: Edge, request: IncomingMessage, response: ServerResponse): void {
  const { handler, limits, held, lastAnswers } = edge
  const { socket } = request
  // A refusal would have to wait behind the answers that this client does not take, and so add to what is held.
  if (held.isOver() && isQueued(response)) return void socket.destroy()
  const refusal = refuseHead(request, limits)
  if (refusal !== undefined) return answerEarly(edge, refusal, request, response)
  const headers = request.headers as WireRequest['headers']
  const finish = (body: Buffer): void => {
    const { method: verb = '', url: target = '/' } = request
    const { remoteAddress: address = '' } = socket
    const answer = held.isOver() ? BUSY : handler(readRequest({ verb, address, target, headers, body }, limits))
    if (!(answer instanceof Promise)) return send(edge, answer, request, response)
    // What comes behind this request and is no HTTP is refused behind its answer.
    lastAnswers.set(socket, response)
    void answer.then((late) => send(edge, late, request, response))
  }
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return finish(NO_BODY)
  const body = createBodyBuffer()
  let received = 0
  const takeChunk = (chunk: Buffer): void => {
    body.append(chunk)
    received += chunk.length
    held.add(socket, chunk.length)
    const refused = refuseBody(headers, received, limits) ?? (held.isOver() ? BUSY : undefined)
    if (refused === undefined) return
    request.off('data', takeChunk).off('end', takeEnd)
    held.add(socket, -received)
    answerEarly(edge, refused, request, response)
  }
  const takeEnd = (): void => {
    finish(body.bytes())
    held.add(socket, -received)
  }
  request.on('data', takeChunk).on('end', takeEnd)
  // The client went away in the middle of its body: there is nobody to answer.
  request.on('error', () => response.destroy())
}

const NO_BODY = Buffer.alloc(0)

const busy = plainText(503, 'The gateway holds as many bytes of requests and answers as it may: try again in a moment.')
const BUSY: WireAnswer = { ...busy, headers: { ...busy.headers, 'retry-after': '1' } }

function send(edge: Edge, answer: WireAnswer, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request
  const encoded = encodeAnswer(answer, headers['accept-encoding'])
  const { status, headers: fields, bytes } = encoded
  if (answer.trouble !== undefined) {
    holdAnswer(edge, bytes, request, response)
    edge.lastAnswers.set(request.socket, response)
    return sendTroubled(answer.trouble, encoded, request, response)
  }
  response.writeHead(status, fields)
  holdAnswer(edge, bytes, request, response)
  response.end(method === 'HEAD' ? undefined : bytes)
}

/**
 * Answers while the client may still be sending, and throws away the rest of what it sends before closing the connection: closing it at once would reset it, and
 * the answer could be lost (RFC 9112 9.6).
 */
function answerEarly(edge: Edge, answer: WireAnswer, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, bytes } = encodeAnswer(answer, undefined)
  response.writeHead(status, { ...headers, connection: 'close' })
  holdAnswer(edge, bytes, request, response)
  edge.lastAnswers.set(request.socket, response)
  if (request.method !== 'HEAD') response.write(bytes)
  const close = (): void => void response.end()
  const cutOff = setTimeout(close, LINGER_MS)
  response.once('close', () => clearTimeout(cutOff))
  request.once('end', close).on('error', close).resume()
}

/** Counts an answer that may stay in memory for a while, until the client has taken it, and notes it as one that a last word has to wait for. */
function holdAnswer(
  { lastAnswers, held }: Edge,
  { length }: Buffer,
  { socket }: IncomingMessage,
  response: ServerResponse,
): void {
  if (length < LARGE && !isQueued(response)) return
  lastAnswers.set(socket, response)
  const bytes = length + ANSWER_OBJECT
  held.add(socket, bytes)
  response.once('finish', () => held.add(socket, -bytes))
}

/** Bytes; a smaller answer is soon in the buffers of the operating system. */
const LARGE = 65_536

/** Bytes that an answer takes beside its body. */
const ANSWER_OBJECT = 2048

/** Whether the answer has to wait for those to earlier requests on the connection. */
function isQueued(response: ServerResponse): boolean {
  return response.socket === null
}
