import { parseArgs } from 'node:util'
import { metrics } from './metrics/index.ts'
import type { Metric } from './metrics/metric.ts'

export interface BenchArguments {
  readonly chosen: readonly Metric[]
  readonly json: boolean
  readonly quick: boolean
  readonly help: boolean
}

/** @throws {Error} saying which argument is wrong, and what there is. */
export function readArguments(given: readonly string[]): BenchArguments {
  const option = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { json: option, quick: option, help: option },
    allowPositionals: true,
  })
  const unknown = positionals.find((asked) => !metrics.some(({ name }) => isAsked(name, asked)))
  if (unknown !== undefined) {
    throw new Error(`${unknown} is no metric. There are ${metrics.map(({ name }) => name).join(', ')}.`)
  }
  const isChosen = ({ name }: Metric): boolean => positionals.some((asked) => isAsked(name, asked))
  return { chosen: positionals.length === 0 ? metrics : metrics.filter(isChosen), ...values }
}

/** A name, or the beginning of some with a star behind it. */
function isAsked(name: string, asked: string): boolean {
  return asked.endsWith('*') ? name.startsWith(asked.slice(0, -1)) : name === asked
}
