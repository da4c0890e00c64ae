/** A server that answers as it is told, right or wrong, and remembers what it was asked. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll } from 'vitest'

export interface Asked {
  readonly verb: string
  /** Path and query. */
  readonly target: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** Query and form body together, as text. */
  readonly parameters: ReadonlyMap<string, string>
}

export interface Said {
  readonly status?: number
  readonly type?: string
  readonly body: string | Uint8Array
}

export interface SmallServer {
  readonly url: string
  readonly asked: Asked[]
}

/**
 * Starts a server that lives until the test file ends.
 *
 * @param say what it answers; null leaves the request without an answer
 */
export async function smallServer(say: (asked: Asked) => Said | null): Promise<SmallServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = readRequest(request, Buffer.concat(chunks))
      asked.push(one)
      const said = say(one)
      if (said === null) return
      response.writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/json;charset=UTF-8' })
      response.end(said.body)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function readRequest(request: IncomingMessage, body: Buffer): Asked {
  const target = request.url ?? ''
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const [, query = ''] = target.split('?')
  return {
    verb: request.method ?? '',
    target,
    headers: request.headers,
    body,
    parameters: new Map([...new URLSearchParams(query), ...new URLSearchParams(isForm ? body.toString() : '')]),
  }
}
