import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EncodedAnswer } from './encode-answer.ts'
import { dripOf } from './drip-of.ts'
import type { WireTrouble } from './wire-request.ts'

/** Sends an answer that a fault has hit, or ends the connection in place of it, when the answers to earlier requests on it are gone. */
export function sendTroubled(
  trouble: WireTrouble,
  answer: EncodedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const begin = (): void => {
    if (response.destroyed) return
    // Behind answers that are still to be sent, it is not this one's turn.
    if (response.socket === null) response.once('socket', () => send(trouble, answer, request, response))
    else send(trouble, answer, request, response)
  }
  if (trouble.delayMs === 0) return begin()
  // An answer behind others is not told that its client has gone away: without unref, its timer would keep the process of a closed gateway.
  const timer = setTimeout(begin, trouble.delayMs).unref()
  response.once('close', () => clearTimeout(timer))
}

function send(
  { isDropped, cutAfter, bytesPerSecond }: WireTrouble,
  { status, headers, bytes }: EncodedAnswer,
  { socket, method }: IncomingMessage,
  response: ServerResponse,
): void {
  if (isDropped) return socket.destroySoon()
  response.writeHead(status, headers)
  if (method === 'HEAD') return void response.end()
  if (cutAfter !== undefined) {
    response.flushHeaders()
    const part = bytes.subarray(0, Math.min(cutAfter, bytes.length - 1))
    if (part.length > 0) response.write(part)
    // Node gathers what is written in one turn, so the end has to come in the next.
    return void setImmediate(() => socket.destroySoon())
  }
  if (bytesPerSecond === undefined) return void response.end(bytes)
  response.flushHeaders()
  drip(bytes, bytesPerSecond, response)
}

function drip(bytes: Buffer, bytesPerSecond: number, response: ServerResponse): void {
  const { size, everyMs } = dripOf(bytesPerSecond)
  const timer = setInterval(next, everyMs)
  response.once('close', () => clearInterval(timer))
  let sent = 0
  function next(): void {
    const piece = bytes.subarray(sent, (sent += size))
    if (sent < bytes.length) return void response.write(piece)
    clearInterval(timer)
    response.end(piece)
  }
}
