import { connect } from 'node:net'

/** What a client that writes its bytes itself got back. */
export interface RawAnswer {
  /** Everything up to the end of the connection, as UTF-8. */
  readonly text: string
  readonly bytes: Buffer
}

/** Sends bytes as they are and reads to the end of the connection. With `halfClose` the client says that nothing more will come. */
export function sendRaw(url: string, message: string | Uint8Array, { halfClose = false } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(message)
      if (halfClose) socket.end()
    })
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('close', () => {
      const bytes = Buffer.concat(chunks)
      resolve({ text: bytes.toString(), bytes })
    })
    socket.on('error', reject)
  })
}
