/** One HTTP exchange over a bare socket, so that the bytes of a request are exactly those that a test has written. */
import { connect } from 'node:net'

import { readRawAnswer } from './raw-answer.ts'

/** A request before its bytes: names, their case and their order are kept. */
export interface RawRequest {
  readonly verb: string
  /** What stands in the request line: path and query. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

export interface RawAnswer {
  readonly status: number
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** The body as it came, without the framing of HTTP; still compressed where it was. */
  readonly body: Uint8Array
}

/** Milliseconds without a byte after which the platform is taken for dead. */
const SILENCE = 10_000

export function requestBytes({ verb, target, headers, body }: RawRequest): Buffer {
  const lines = [`${verb} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', '']
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body])
}

/** Sends the request on a connection of its own and reads one answer. */
export function rawExchange(origin: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port || 80) })
    const finish = (ended: boolean): void => {
      const answer = readRawAnswer(Buffer.concat(chunks), ended)
      if (answer === null && !ended) return
      socket.destroy()
      if (answer === null) reject(new Error('the connection was closed before an answer was complete'))
      else resolve(answer)
    }
    socket.setTimeout(SILENCE, () => socket.destroy(new Error(`no byte within ${SILENCE} ms`)))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      finish(false)
    })
    socket.on('end', () => finish(true))
    socket.write(requestBytes(request))
  })
}
