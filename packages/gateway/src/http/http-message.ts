import { STATUS_CODES } from 'node:http'
import type { WireAnswer } from './wire-request.ts'

/** An answer as it goes over a connection that ends with it. */
export function httpMessage({ status, headers, body }: WireAnswer): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({ ...headers, 'content-length': bytes.length, connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head}\r\n`), bytes])
}
