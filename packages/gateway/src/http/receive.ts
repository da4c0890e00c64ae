import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodeAnswer } from './encode-answer.ts'
import type { Edge } from './edge.ts'
import { LINGER_MS } from './end-gently.ts'
import { readRequest } from './read-request.ts'
import { refuseBody, refuseHead } from './refuse-head.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** Reads a request to its end, unless it is refused before, and answers it. */
export function receive(edge: Edge, request: IncomingMessage, response: ServerResponse): void {
  const { handler, limits } = edge
  const refusal = refuseHead(request, limits)
  if (refusal !== undefined) return answerEarly(edge, refusal, request, response)
  const headers = request.headers as WireRequest['headers']
  const finish = (body: Buffer): void => {
    const { method: verb = '', url: target = '/' } = request
    send(edge, handler(readRequest({ verb, target, headers, body }, limits)), request, response)
  }
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return finish(NO_BODY)
  const chunks: Buffer[] = []
  let received = 0
  const takeChunk = (chunk: Buffer): void => {
    chunks.push(chunk)
    received += chunk.length
    const tooLarge = refuseBody(headers, received, limits)
    if (tooLarge === undefined) return
    request.off('data', takeChunk).off('end', takeEnd)
    answerEarly(edge, tooLarge, request, response)
  }
  const takeEnd = (): void => finish(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
  request.on('data', takeChunk).on('end', takeEnd)
  // The client went away in the middle of its body: there is nobody to answer.
  request.on('error', () => response.destroy())
}

const NO_BODY = Buffer.alloc(0)

function send(edge: Edge, answer: WireAnswer, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method, socket } = request
  const { status, headers: fields, bytes } = encodeAnswer(answer, headers['accept-encoding'])
  response.writeHead(status, fields)
  edge.lastAnswers.set(socket, response)
  response.end(method === 'HEAD' ? undefined : bytes)
}

/**
 * Answers while the client may still be sending, and throws away the rest of what it sends before closing the connection: closing it at once would reset it, and
 * the answer could be lost (RFC 9112 9.6).
 */
function answerEarly(edge: Edge, answer: WireAnswer, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, bytes } = encodeAnswer(answer, undefined)
  response.writeHead(status, { ...headers, connection: 'close' })
  if (request.method !== 'HEAD') response.write(bytes)
  edge.lastAnswers.set(request.socket, response)
  const close = (): void => void response.end()
  const cutOff = setTimeout(close, LINGER_MS)
  response.once('close', () => clearTimeout(cutOff))
  request.once('end', close).on('error', close).resume()
}
