import { cpus } from 'node:os'
import { reachesAim, type Outcome } from './outcome.ts'

const columns = ['metric', 'value', 'middle half', 'aim', 'met', 'ours', 'baseline', 'per'] as const

/** A Markdown table with a line about the machine above, and what else was measured below. */
export function writeTable(outcomes: readonly Outcome[]): string {
  const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown CPU'}`
  const rows = [columns, columns.map(() => '---'), ...outcomes.map(row)]
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const lines = rows.map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  return [machine, '', ...lines, '', ...outcomes.map(remark)].join('\n')
}

const met = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'NO'],
  [null, ''],
])

function row(outcome: Outcome): string[] {
  const { name, unit, better, aim, figures } = outcome.metric
  const { value, spread, ours, baseline } = outcome.comparison
  return [
    name,
    `${digits(value)} ${unit}`,
    `${digits(spread[0])} to ${digits(spread[1])}`,
    aim === null ? '' : `${better === 'higher' ? 'at least' : 'at most'} ${aim}`,
    met.get(reachesAim(outcome)) ?? '',
    digits(ours.figure),
    digits(baseline.figure),
    figures,
  ]
}

function remark({ metric, comparison }: Outcome): string {
  const names = Object.keys(comparison.ours.also)
  const also = names.map((name) => {
    const { ours, baseline } = comparison
    return `; ${name} ${digits(ours.also[name] ?? 0)} against ${digits(baseline.also[name] ?? 0)}`
  })
  return `${metric.name}: ${metric.ours}, against ${metric.baseline}${also.join('')}.`
}

/** Three digits, without an exponent. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
