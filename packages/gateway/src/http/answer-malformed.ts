import type { Socket } from 'node:net'
import type { Edge } from './edge.ts'
import { endGently } from './end-gently.ts'
import { httpMessage } from './http-message.ts'
import type { GatewayLimits } from './limits.ts'
import { plainText } from './plain-text.ts'
import { readLenientRequest, type ParserError } from './read-lenient-request.ts'
import type { WireAnswer } from './wire-request.ts'

/**
 * Answers what Node's HTTP parser refuses, and closes the connection. The refusal comes behind the answers to earlier requests: before them, the client would take it
 * for one of theirs.
 */
export function answerMalformed({ handler, limits, lastAnswers }: Edge, error: ParserError, socket: Socket): void {
  const lastAnswer = lastAnswers.get(socket)
  const close = (): void => {
    if (!socket.writable) return void socket.destroy()
    const request = readLenientRequest(error, socket.remoteAddress ?? '')
    const end = (answer: WireAnswer): void =>
      answer.trouble?.isDropped ? void socket.destroy() : endGently(socket, httpMessage(answer))
    const answer = request ? handler(request) : refusal(error, limits)
    if (answer instanceof Promise) void answer.then(end)
    else end(answer)
  }
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE') socket.destroy()
  else if (lastAnswer === undefined || lastAnswer.writableFinished || lastAnswer.destroyed) close()
  else lastAnswer.once('close', close)
}

function refusal({ code, rawPacket }: ParserError, { headerBytes }: GatewayLimits): WireAnswer {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const sentence = `The URL and headers are larger than ${headerBytes} bytes: send the parameters in the body of a POST.`
    return plainText(431, sentence)
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return plainText(408, 'The request did not arrive in time.')
  if (code === 'HPE_PAUSED_H2_UPGRADE') return plainText(505, 'Speak HTTP/1.1 or HTTP/1.0.')
  if (rawPacket?.[0] === TLS_HANDSHAKE)
    return plainText(400, 'This port speaks plain HTTP: begin the URL with http://.')
  return plainText(400, `This is no HTTP request (${code ?? 'malformed'}).`)
}

/** First byte of a TLS record with a handshake (RFC 8446 5.1). */
const TLS_HANDSHAKE = 0x16
