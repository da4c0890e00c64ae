import { AeopError, interpretAnswer } from '../../src/index.ts'
import { findMethod } from '../../src/catalogue/index.ts'
import type { AnsweredCall } from '../../src/protocol/index.ts'
import { fuzzSeeds } from './fuzz-seeds.ts'
import { mutate } from './mutate-answer.ts'
import { createRandom } from './seeded-random.ts'

/** What a run found, and what it came to: a run in which every answer is refused tests nothing. */
export interface FuzzResult {
  readonly values: number
  readonly errors: number
  readonly findings: readonly FuzzFinding[]
}

/** One answer that the interpreter did not survive. */
export interface FuzzFinding {
  readonly round: number
  readonly body: string
  readonly problem: string
}

/** No single answer of some kilobytes may take longer; a mistake in proportion takes minutes. */
const LIMIT_MS = 2000

/**
 * Feeds the interpreter with mutated answers of every dialect: each must give an object or an {@link AeopError}, in time.
 *
 * @param seed The same seed gives the same answers.
 * @example
 * const { findings } = await fuzzInterpreter(100_000, 1)
 */
export async function fuzzInterpreter(rounds: number, seed: number): Promise<FuzzResult> {
  const random = createRandom(seed)
  const findings: FuzzFinding[] = []
  let values = 0
  for (let round = 0; round < rounds; round++) {
    const { method, body: whole } = random.pick(fuzzSeeds)
    const body = mutate(whole, random)
    const fields = findMethod(method)?.response
    const call: AnsweredCall = {
      protocol: random.pick(['top', 'iop']),
      method,
      simplify: random.pick([true, false]),
      ...(fields && random.pick([true, false]) ? { fields } : {}),
    }
    const problem = await problemOf(body, call)
    if (problem === 'a value') values++
    else if (problem !== 'an error') findings.push({ round, body, problem })
  }
  return { values, errors: rounds - values - findings.length, findings }
}

async function problemOf(body: string, call: AnsweredCall): Promise<string> {
  const start = performance.now()
  const ended = await endOf(body, call)
  const took = performance.now() - start
  return took > LIMIT_MS ? `it took ${Math.round(took)} ms` : ended
}

async function endOf(body: string, call: AnsweredCall): Promise<string> {
  try {
    const answer: unknown = await interpretAnswer({ status: 200, contentType: '', body }, call)
    const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer)
    // What a caller does next must work too.
    return isObject && JSON.stringify(answer) !== undefined ? 'a value' : `it gave ${typeof answer}`
  } catch (error) {
    if (!(error instanceof AeopError)) return `it threw ${String(error)}`
    return error.message === '' || error.remedy === '' ? 'an error without words' : 'an error'
  }
}
