import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { readWholeNumber } from '../read-whole-number.ts'
import type { Sample } from '../probe/sample.ts'

const DEFAULT_ROUNDS = '10'
const DEFAULT_TIMEOUT_MS = '10000'

/** `aeop probe`: the performance test that the base document (108974) asks for before an environment is chosen. */
export const command = defineCommand({
  summary: 'measure the environments side by side',
  operands: '[URL|NAME ...]',
  options: {
    rounds: { value: 'N', summary: `how often each environment is asked; default ${DEFAULT_ROUNDS}` },
    timeout: { value: 'MS', summary: `milliseconds until one request is given up; default ${DEFAULT_TIMEOUT_MS}` },
    protocol: { values: ['top', 'iop'], summary: 'protocol of a URL that does not tell it; default iop' },
  },
  environment: [],
  examples: ['', '--rounds 30 top-china top-overseas', 'http://127.0.0.1:4100/router/rest --json'],

  async run({ operands, options, json }, io) {
    const { chooseTargets } = await import('../probe/choose-targets.ts')
    const { clockWarning } = await import('../probe/clock-warning.ts')
    const { measureTarget } = await import('../probe/measure-target.ts')
    const { progressBar } = await import('../probe/progress-bar.ts')
    const { proxyNote } = await import('../probe/proxy-note.ts')
    const { recommend } = await import('../probe/recommend.ts')
    const { renderReport } = await import('../probe/render-report.ts')
    const { runRounds } = await import('../probe/run-rounds.ts')
    const { summarise } = await import('../probe/summarise.ts')
    const { untilStopped } = await import('../gateway/until-stopped.ts')

    const rounds = readWholeNumber('rounds', options.rounds ?? DEFAULT_ROUNDS, 1, 1000)
    const timeoutMs = readWholeNumber('timeout', options.timeout ?? DEFAULT_TIMEOUT_MS, 1, 600_000)
    const targets = chooseTargets(operands, options.protocol)
    const note = proxyNote(io.env, targets)
    if (note !== undefined) io.note(note)

    const stop = new AbortController()
    void untilStopped().then(() => stop.abort())
    const { signal } = stop
    let share = 0
    const measure = (target: (typeof targets)[number], round: number): Promise<Sample> => {
      io.progress(progressBar(share, target.name))
      return measureTarget(target, round, { timeoutMs, signal })
    }
    const samples = new Map<object, Sample[]>(targets.map((target) => [target, []]))
    for await (const step of runRounds({ targets, rounds, signal, measure })) {
      samples.get(step.target)?.push(step.sample)
      share = step.share
    }
    io.progress('')
    if (signal.aborted) io.note('note: stopped early; these are the measurements up to then')

    const environments = targets.map((target) => summarise(target, samples.get(target) ?? []))
    const recommendations = recommend(environments)
    const report = { rounds, timeoutMs, stopped: signal.aborted, environments, recommendations }
    io.out(json ? JSON.stringify(report, roundNumbers, 2) : renderReport(environments, recommendations, io))
    for (const warning of environments.map(clockWarning)) if (warning !== undefined) io.note(`warning: ${warning}`)
    if (recommendations.length > 0) return exitCodes.ok
    if (!signal.aborted) io.note('aeop: no environment was reached. Check the network, the names and the URLs.')
    return exitCodes.transport
  },
})

/** The clock counts in fractions of a nanosecond; a microsecond is more than a network can tell. */
function roundNumbers(_name: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value
}
