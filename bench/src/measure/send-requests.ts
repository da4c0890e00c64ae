import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { createAnswerCounter } from './answer-counter.ts'

/**
 * Sends ready-made requests over kept connections, one at a time on each, and counts answers for so many milliseconds.
 *
 * It does no more than it must, so that a server in another process is the slower of the two: a general load generator
 * that builds requests and parses answers in JavaScript costs more per request than the bare server it is to load.
 *
 * @returns answers per second
 */
export async function sendRequests(url: string, requests: readonly Buffer[], connections: number, roundMs: number) {
  const { hostname, port } = new URL(url)
  const sockets = Array.from({ length: connections }, () => connect(Number(port), hostname).setNoDelay())
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  let turn = 0
  let answers = 0
  const next = (): Buffer => requests[turn++ % requests.length] as Buffer
  const start = performance.now()
  const deadline = start + roundMs
  const drive = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      const countAnswers = createAnswerCounter()
      socket.on('data', (chunk) => {
        const ended = countAnswers(chunk)
        if (ended === 0) return
        answers += ended
        if (performance.now() < deadline) socket.write(next())
        else resolve(void socket.destroy())
      })
      socket.on('error', reject)
      socket.on('end', () => reject(new Error(`${url} closed a connection under load`)))
      socket.write(next())
    })
  await Promise.all(sockets.map(drive))
  return (answers * 1000) / (performance.now() - start)
}
