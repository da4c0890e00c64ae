// @ts-check
// Throws malformed and random requests at a gateway over raw sockets, and mutated answers at the SDK's interpreter. The gateway has to answer or close each in time,
// without an error of its own; the interpreter has to give a value or a typed error; the memory of both has to stay flat. Prints what it found with all that is
// needed to see it again, and ends with 1 then.
// Usage: npm run fuzz [-- --requests N --seed S], or -- --seed S --only INDEX for one request again

import { parseArgs } from 'node:util'
import { fuzzGateway } from './fuzz/fuzz-gateway.mjs'
import { fuzzInterpreter } from './fuzz/fuzz-interpreter.mjs'
import { isFlat, printSample } from './fuzz/plateau.mjs'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed)
const only = values.only === undefined ? undefined : Number(values.only)
const requests = only === undefined ? Number(values.requests) : 1
if (![seed, only ?? 0, requests].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('fuzz: --requests, --seed and --only take whole numbers')
  process.exit(2)
}

/** Findings that are printed. */
const SHOWN = 10

console.log(`fuzz: ${requests} requests to the gateway, seed ${seed}; resident memory:`)
const started = Date.now()
const gateway = await fuzzGateway({ first: only ?? 0, requests, seed, onSample: printSample })
console.log(`answers: ${JSON.stringify(gateway.statuses)} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
for (const { index, problem, bytes } of gateway.findings.slice(0, SHOWN)) {
  report(`--seed ${seed} --only ${index}`, problem, bytes.toString('latin1'))
}
if (only === undefined) {
  console.log(`fuzz: ${requests} answers to the interpreter, seed ${seed}; resident memory:`)
  const interpreter = await fuzzInterpreter({ rounds: requests, seed, onSample: printSample })
  console.log(`answers: ${interpreter.values} gave a value, ${interpreter.errors} a typed error`)
  for (const { round, problem, body } of interpreter.findings.slice(0, SHOWN)) {
    report(`round ${round} of --seed ${seed} --requests ${requests}`, problem, body)
  }
  if (!isFlat(gateway.samples) || !isFlat(interpreter.samples)) process.exitCode = 1
}

/** @param {string} where @param {string} problem @param {string} text */
function report(where, problem, text) {
  console.error(`FOUND at ${where}: ${problem}\n  ${JSON.stringify(text.slice(0, 2000))}`)
  process.exitCode = 1
}
