// @ts-check
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'
import { residentBytes } from './resident-bytes.mjs'

const SLICES = 20

/**
 * Feeds the SDK's interpreter with mutated answers. The rounds are in TypeScript beside the SDK's tests, so vitest's loader reads them.
 *
 * @param {{ rounds: number, seed: number, onSample: (sample: import('./plateau.mjs').Sample) => void }} options
 * @returns {Promise<{ values: number, errors: number, findings: { round: number, body: string, problem: string }[], samples: import('./plateau.mjs').Sample[] }>}
 */
export async function fuzzInterpreter({ rounds, seed, onSample }) {
  const run = await loadRounds()
  const result = { values: 0, errors: 0, findings: [], samples: /** @type {import('./plateau.mjs').Sample[]} */ ([]) }
  for (let slice = 1; slice <= SLICES; slice++) {
    const { values, errors, findings } = await run(Math.ceil(rounds / SLICES), seed * SLICES + slice)
    result.values += values
    result.errors += errors
    result.findings.push(...findings)
    const sample = { done: slice * Math.ceil(rounds / SLICES), residentBytes: residentBytes() }
    result.samples.push(sample)
    onSample(sample)
  }
  return result
}

/** @returns {Promise<(rounds: number, seed: number) => Promise<any>>} */
async function loadRounds() {
  const server = await createViteServer({
    root: dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const { fuzzInterpreter } = await server.ssrLoadModule('/packages/sdk/test/client/fuzz-interpreter.ts')
  await server.close()
  return fuzzInterpreter
}
