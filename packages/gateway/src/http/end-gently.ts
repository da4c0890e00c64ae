import type { Socket } from 'node:net'

/**
 * Says the last word on a connection and closes it. What the client still sends is thrown away for a while: closing with unread bytes would reset the
 * connection, and the client might lose the answer (RFC 9112 9.6).
 */
export function endGently(socket: Socket, lastWord: Buffer): void {
  // Its errors are of no interest any more, but without a listener they would end the process.
  socket.on('error', () => socket.destroy())
  const cutOff = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(cutOff))
  socket.end(lastWord)
  socket.resume()
}

export const LINGER_MS = 1000
