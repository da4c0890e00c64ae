// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { startGateway } from './gateway-process.mjs'
import { makeRequest } from './mutate.mjs'
import { randomOf } from './random.mjs'
import { pickManner, sendRequest } from './send-request.mjs'

/** Longer than any time-out of the fuzzed gateway and its lingering together. */
const LIMIT_MS = 8000
const SOCKETS = 256
const SAMPLES = 20

/**
 * @typedef {{ index: number, problem: string, bytes: Buffer }} Finding
 * @typedef {import('./plateau.mjs').Sample} Sample
 */

/**
 * Sends random requests to a gateway in a process of its own.
 *
 * @param {{ first?: number, requests: number, seed: number, onSample: (sample: Sample) => void }} options
 * @returns {Promise<{ findings: Finding[], statuses: Record<string, number>, samples: Sample[] }>} samples: the last one is taken after a rest
 */
export async function fuzzGateway({ first = 0, requests, seed, onSample }) {
  /** @type {Finding[]} */
  const findings = []
  /** @type {Record<string, number>} */
  const statuses = {}
  /** @type {Sample[]} */
  const samples = []
  /** @type {Map<number, Buffer>} */
  const underWay = new Map()
  // In front: when the gateway ends, every request under way is a finding, and this is the reason.
  const gateway = await startGateway((fault) => {
    const [index, bytes] = [...underWay][0] ?? [0, Buffer.alloc(0)]
    findings.unshift({ index, bytes, problem: `${fault} (under way: ${[...underWay.keys()].join(', ')})` })
  })
  let next = first
  let done = 0
  const sample = async () => {
    const taken = { done, residentBytes: await gateway.residentBytes() }
    samples.push(taken)
    onSample(taken)
  }
  const work = async () => {
    while (next < first + requests && findings.length < 5) {
      const index = next++
      const random = randomOf(seed, index)
      const bytes = makeRequest(random)
      underWay.set(index, bytes)
      const { statuses: got, problem } = await sendRequest(gateway.port, bytes, pickManner(random), LIMIT_MS)
      underWay.delete(index)
      const key = got[0] ?? 'closed'
      statuses[key] = (statuses[key] ?? 0) + 1
      if (problem !== undefined) findings.push({ index, problem, bytes })
      if (++done % Math.ceil(requests / SAMPLES) === 0) await sample()
    }
  }
  await Promise.all(Array.from({ length: SOCKETS }, work))
  await sleep(3000)
  if (findings.length === 0) await sample()
  gateway.stop()
  return { findings, statuses, samples }
}
