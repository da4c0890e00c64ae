import type { Recommendation } from './recommend.ts'
import { renderBars, strokes, type Paint } from './render-bars.ts'
import { renderTable } from './render-table.ts'
import { phases, type FailedSample } from './sample.ts'
import type { Statistics } from './statistics.ts'
import { count, type Summary } from './summarise.ts'

/** How the terminal is. */
export interface ReportStyle {
  readonly bold: (heading: string) => string
  readonly paint: Paint
  /** Width of the terminal. */
  readonly columns?: number | undefined
}

/** The whole report for a person: durations, answers, picture, recommendation; where nothing was reached, what the answers were instead. */
export function renderReport(
  summaries: readonly Summary[],
  recommendations: readonly Recommendation[],
  style: ReportStyle,
): string {
  const { bold, columns } = style
  const isReached = summaries.some(({ answered }) => answered > 0)
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [
      'Milliseconds, median/p95; reuse: on a kept connection',
      isReached ? renderTable(durations(summaries), columns) : [],
    ],
    ['Answers', renderTable(answers(summaries), columns)],
    ['Picture', isReached ? renderBars(summaries, style) : []],
    ['Recommended', recommendations.flatMap(advice)],
  ]
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [bold(heading), ...lines].join('\n'))
    .join('\n\n')
}

function durations(summaries: readonly Summary[]): string[][] {
  const heading = ['environment', ...phases.map((phase) => strokes[phase].word), 'total', 'reuse']
  const rows = summaries.map((summary) => [
    summary.name,
    ...phases.map((phase) => pair(summary.phasesMs[phase])),
    pair(summary.totalMs),
    pair(summary.reuseMs),
  ])
  return [heading, ...rows]
}

function answers(summaries: readonly Summary[]): string[][] {
  const rows = summaries.map(({ name, answered, samples, statuses, clockAheadMs, addresses }) => [
    name,
    `${answered}/${samples.length}`,
    counts(statuses),
    clockAheadMs === undefined ? '-' : signedSeconds(clockAheadMs),
    addresses.join(', ') || '-',
    counts(count(samples.flatMap((sample) => ('failure' in sample ? [failureText(sample)] : [])))),
  ])
  return [['environment', 'answered', 'status', 'clock', 'address', 'failures'], ...rows]
}

/** Such as `+0.4 s`; what rounds to nothing has no sign. */
function signedSeconds(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 100) / 10
  return `${seconds > 0 ? '+' : ''}${seconds.toFixed(1)} s`
}

function advice({ protocol, name, reasons }: Recommendation): string[] {
  return [`${protocol.toUpperCase()}: ${name}`, ...reasons.map((reason) => `  ${reason}`)]
}

/** Such as `tls (CERT_HAS_EXPIRED)` or `timeout (connect)`. That a connection was refused says all there is. */
function failureText({ failure, during, code }: FailedSample): string {
  const detail = failure === 'timeout' ? strokes[during].word : code
  return failure === 'refused' || detail === undefined ? failure : `${failure} (${detail})`
}

function counts(times: Readonly<Record<string, number>>): string {
  const entries = Object.entries(times)
  if (entries.length === 0) return '-'
  return entries.map(([value, count]) => `${count} x ${value}`).join(', ')
}

function pair(statistics: Statistics | undefined): string {
  return statistics === undefined ? '-' : `${short(statistics.median)}/${short(statistics.p95)}`
}

function short(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0)
}
