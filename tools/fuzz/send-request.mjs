// @ts-check
import { connect } from 'node:net'

/** How a client can behave once its bytes are out, with the shares of each. */
const manners = /** @type {const} */ ({ halfClose: 0.94, stayOpen: 0.02, reset: 0.03, drip: 0.01 })

/**
 * @typedef {keyof typeof manners} Manner
 * @typedef {{ statuses: string[], problem?: string }} Outcome
 * @param {import('./random.mjs').Random} random
 * @returns {Manner}
 */
export function pickManner(random) {
  let rest = random.below(1000) / 1000
  for (const [manner, share] of Object.entries(manners)) if ((rest -= share) < 0) return /** @type {Manner} */ (manner)
  return 'halfClose'
}

/**
 * Sends bytes over a connection of their own and waits until the gateway has closed it.
 * @param {number} port
 * @param {Buffer} bytes
 * @param {Manner} manner
 * @param {number} limitMs
 * @returns {Promise<Outcome>}
 */
export function sendRequest(port, bytes, manner, limitMs) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = []
    /** @type {string | undefined} */
    let problem
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      if (manner === 'drip') drip(socket, bytes)
      else socket.write(bytes)
      if (manner === 'halfClose') socket.end()
      if (manner === 'reset') setTimeout(() => socket.resetAndDestroy(), 2)
    })
    const cutOff = setTimeout(() => {
      problem = `neither answered nor closed within ${limitMs} ms`
      socket.destroy()
    }, limitMs)
    socket.on('data', (chunk) => chunks.push(chunk))
    // Also a client that stays open lets go once the gateway has closed its side.
    socket.on('end', () => socket.end())
    socket.on('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ECONNREFUSED')
        problem = 'connection refused: the gateway is gone'
    })
    socket.on('close', () => {
      clearTimeout(cutOff)
      const answer = Buffer.concat(chunks).toString('latin1')
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status ?? '')
      if (answer !== '' && !/^HTTP\/1\.1 \d{3} /.test(answer)) problem ??= 'the answer is no HTTP'
      // Closing in silence is for clients that have said nothing, or do not listen any more.
      if (answer === '' && manner !== 'reset' && /[^\r\n]/.test(bytes.toString('latin1')))
        problem ??= 'closed without an answer'
      if (statuses.includes('500')) problem ??= 'HTTP 500'
      resolve({ statuses, ...(problem === undefined ? {} : { problem }) })
    })
  })
}

/** A few bytes at a time, as slow clients and slow-loris attacks send; after two seconds not even that. @param {import('node:net').Socket} socket @param {Buffer} bytes */
function drip(socket, bytes) {
  let sent = 0
  const timer = setInterval(() => {
    if (sent >= Math.min(bytes.length, 280)) clearInterval(timer)
    else if (socket.writable) socket.write(bytes.subarray(sent, (sent += 7)))
  }, 50)
  socket.on('close', () => clearInterval(timer))
}
