import type { Socket } from 'node:net'

/** Bytes of bodies and answers that all connections together keep in memory. */
export interface HeldBytes {
  isOver(): boolean
  /** Counts bytes of a connection, or lets them go where the number is negative. What is left when it closes is let go then. */
  add(socket: Socket, bytes: number): void
}

/** Counts held bytes up to a cap. */
export function createHeldBytes(most: number): HeldBytes {
  const perSocket = new WeakMap<Socket, number>()
  let total = 0
  return {
    isOver: () => total > most,
    add(socket, bytes) {
      // What it holds is let go on `close`, which comes once only.
      if (socket.destroyed) return
      const before = perSocket.get(socket)
      if (before === undefined) socket.once('close', () => void (total -= perSocket.get(socket) ?? 0))
      perSocket.set(socket, (before ?? 0) + bytes)
      total += bytes
    },
  }
}
