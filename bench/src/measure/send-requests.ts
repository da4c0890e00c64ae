import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createAnswerCounter } from './answer-counter.ts'

/** Bytes that one read takes at most: more than any answer here has. */
const READ_SIZE = 65_536

/**
 * Sends ready-made requests over kept connections, one at a time on each, and counts answers for so many milliseconds.
 *
 * It does no more than it must, so that a server in another process is the slower of the two: a general load generator
 * that builds requests and parses answers in JavaScript costs more per request than the bare server it is to load.
 *
 * @returns for each answer the milliseconds from its request
 */
export async function sendRequests(url: string, requests: readonly Buffer[], connections: number, roundMs: number) {
  let turn = 0
  const next = (): Buffer => requests[turn++ % requests.length] as Buffer
  const deadline = performance.now() + roundMs
  const isOver = (): boolean => performance.now() >= deadline
  // The driver never sleeps. If it did, a slow server would pay for waking it up at every answer and a fast one would not:
  // that was a third of the CPU time of the gateway, spent inside `writev`, and none of the bare server's.
  const stayAwake = (): void => void (isOver() || setImmediate(stayAwake))
  stayAwake()
  const waits = await Promise.all(Array.from({ length: connections }, () => driveConnection(url, next, isOver)))
  return waits.flat()
}

async function driveConnection(url: string, next: () => Buffer, isOver: () => boolean): Promise<number[]> {
  const { hostname, port } = new URL(url)
  const countAnswers = createAnswerCounter()
  const waits: number[] = []
  let asked = performance.now()
  let failure: unknown
  const receive = (size: number, buffer: Uint8Array): boolean => {
    const ended = countAnswers(Buffer.from(buffer.buffer, buffer.byteOffset, size))
    if (ended > 0) {
      const now = performance.now()
      waits.push(now - asked)
      asked = now
      void (isOver() ? socket.destroy() : socket.write(next()))
    }
    return true
  }
  // One buffer for all reads of a connection: the default takes a new one for each.
  const onread = { buffer: Buffer.allocUnsafe(READ_SIZE), callback: receive }
  const socket: Socket = connect({ port: Number(port), host: hostname, noDelay: true, onread })
  socket.on('error', (error) => (failure = error))
  socket.on('end', () => (failure = new Error(`${url} closed a connection under load`)))
  socket.write(next())
  await once(socket, 'close')
  if (failure !== undefined) throw failure
  return waits
}
