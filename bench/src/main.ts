import type { Effort } from './measure/compare.ts'
import { metrics } from './metrics/index.ts'
import { readArguments, type BenchArguments } from './read-arguments.ts'
import { writeJson } from './report/json.ts'
import type { Outcome } from './report/outcome.ts'
import { writeTable } from './report/table.ts'

/** Enough to see that everything runs; its numbers mean nothing. */
const QUICK: Effort = { rounds: 2, roundMs: 40 }

const USAGE = `npm run bench -- [--json] [--quick] [METRIC ...]

  --json    one JSON object on standard output
  --quick   a smoke run of a few seconds, whose numbers mean nothing

Metrics: ${metrics.map(({ name }) => name).join(', ')}`

const USAGE_ERROR = 2

async function run({ chosen, json, quick }: BenchArguments): Promise<void> {
  const outcomes: Outcome[] = []
  for (const metric of chosen) {
    process.stderr.write(`measuring ${metric.name} ...\n`)
    outcomes.push({ metric, comparison: await metric.measure(quick ? QUICK : metric.full) })
  }
  console.log(json ? writeJson(outcomes) : writeTable(outcomes))
}

function argumentsOrExit(): BenchArguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    process.exit(USAGE_ERROR)
  }
}

const given = argumentsOrExit()
if (given.help) console.log(USAGE)
else await run(given)
