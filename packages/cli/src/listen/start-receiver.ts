import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommandError } from '../command-error.ts'
import type { Arrival } from './read-message.ts'

export interface Receiver {
  readonly url: string
  close(): Promise<void>
}

const MOST_BYTES = 1_048_576

/**
 * Takes messages on this machine.
 *
 * @param take comes to the status of the answer; it must not throw
 * @throws {CommandError} `port-unavailable`
 */
export async function startReceiver(port: number, take: (arrival: Arrival) => Promise<number>): Promise<Receiver> {
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      if (request.method !== 'POST') return response.writeHead(405, { allow: 'POST' }).end()
      if (body === undefined) return response.writeHead(413, { connection: 'close' }).end()
      const status = await take({ body, authorization: request.headers.authorization })
      return response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const problem = `port ${port} on 127.0.0.1 cannot be had`
      reject(new CommandError('port-unavailable', problem, 'Choose another one, or --port 0 for a free one', { cause }))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Nothing where it is longer than any message. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > MOST_BYTES) return undefined
      chunks.push(chunk)
    }
  } catch {
    // Who broke off hears no answer.
  }
  return Buffer.concat(chunks)
}
