import type { Effort } from './measure/compare.ts'
import { metrics } from './metrics/index.ts'
import { readArguments, type BenchArguments } from './read-arguments.ts'
import { writeJson } from './report/json.ts'
import type { Outcome } from './report/outcome.ts'
import { writeTable } from './report/table.ts'

/** Enough to see that everything runs; its numbers mean nothing. */
const QUICK: Effort = { rounds: 2, roundMs: 40, warmUpMs: 40 }

const USAGE = `npm run bench -- [--json] [--quick] [METRIC ...]

  --json    one JSON object on standard output
  --quick   a smoke run of a few seconds, whose numbers mean nothing

Metrics: ${metrics.map(({ name }) => name).join(', ')}.\nA star stands for the rest of a name: 'gateway_*'.`

const USAGE_ERROR = 2

async function measure({ chosen, quick }: BenchArguments): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const metric of chosen) {
    process.stderr.write(`measuring ${metric.name} ...\n`)
    outcomes.push({ metric, comparison: await metric.measure(quick ? QUICK : metric.full) })
  }
  return outcomes
}

function argumentsOrUsage(): BenchArguments | undefined {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    process.exitCode = USAGE_ERROR
    return undefined
  }
}

const given = argumentsOrUsage()
if (given?.help) console.log(USAGE)
else if (given) {
  const outcomes = await measure(given)
  console.log(given.json ? writeJson(outcomes) : writeTable(outcomes))
}
