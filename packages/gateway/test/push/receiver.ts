import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

/** A message as it came to a callback. */
export interface Received {
  readonly body: string
  readonly authorization: string | undefined
  readonly contentType: string | undefined
  readonly method: string | undefined
}

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** Status of the answers from now on, or what answers instead. */
  answer: number | ((response: ServerResponse, request: IncomingMessage) => void)
  /** How many connections were made to it. */
  readonly connections: () => number
  close(): Promise<void>
}

const open: Receiver[] = []

afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close()
})

/** A callback on this machine, closed after the test. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let connections = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { authorization, 'content-type': contentType } = request.headers
      received.push({ body: Buffer.concat(chunks).toString(), authorization, contentType, method: request.method })
      if (typeof receiver.answer === 'number') response.writeHead(receiver.answer).end()
      else receiver.answer(response, request)
    })
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    received,
    answer: 200,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  open.push(receiver)
  return receiver
}

/** Written from the document, apart from the SDK's signer: lower-case hex of HMAC-SHA256 over app key and raw body. */
export const pushSign = (appKey: string, body: string, secret: string): string =>
  createHmac('sha256', secret).update(`${appKey}${body}`, 'utf8').digest('hex')
