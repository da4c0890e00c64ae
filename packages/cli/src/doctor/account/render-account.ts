import type { AccountReport, CauseState, StageName, StageResult } from '@aeop/doctor'
import { wrapText } from '../../catalogue/wrap-text.ts'
import type { Colour, Io } from '../../io.ts'
import { legible } from '../../legible.ts'
import type { Purpose } from './account-questions.ts'
import { renderFinding } from '../render-finding.ts'

/** Columns where stdout is no terminal, and the most that are pleasant to read on one. */
const COLUMNS = { default: 100, most: 120 } as const

/** What each stage looks at. */
export const stageTitles: Readonly<Record<StageName, string>> = {
  reachable: 'gateway reachable',
  clock: 'clock',
  key: 'app key known',
  signature: 'signature accepted',
  token: 'token valid',
  account: 'kind of account',
  'permission-dropshipping': 'dropshipping calls',
  'permission-affiliate': 'affiliate calls',
  'permission-seller': 'seller calls',
  address: 'address allowed',
  limits: 'limits',
}

const outcomes: Readonly<Record<StageResult['outcome'], { readonly word: string; readonly colour: Colour }>> = {
  passed: { word: 'passed ', colour: 'green' },
  failed: { word: 'failed ', colour: 'red' },
  unknown: { word: 'unknown', colour: 'yellow' },
}

/** A group that the app is not for. */
const closed = { word: 'closed ', colour: 'yellow' } as const

const verdicts: Readonly<Record<AccountReport['verdict'], Colour>> = {
  ready: 'green',
  account: 'red',
  code: 'red',
  platform: 'magenta',
  unknown: 'yellow',
}

/**
 * What holds for app and account, for a person: the stages, the verdict, and what to do.
 *
 * @param purpose What the app is for: that another group of calls is closed to it is no failure.
 */
export function renderAccount(
  report: AccountReport,
  purpose: Purpose,
  io: Pick<Io, 'bold' | 'paint' | 'columns'>,
): string {
  const width = Math.min(io.columns ?? COLUMNS.default, COLUMNS.most)
  const longest = Math.max(...Object.values(stageTitles).map((title) => title.length))
  const stages = report.stages.flatMap(({ name, outcome, detail, ms }) => {
    const isOther = outcome === 'failed' && isPermission(name) && name !== `permission-${purpose}`
    // A call that fails for the same reason as an earlier stage says nothing of its group.
    const isConsequence = report.stages.some(
      (stage) => stage.outcome === 'failed' && !isPermission(stage.name) && stage.detail === detail,
    )
    const { word, colour } = isOther && !isConsequence ? closed : outcomes[outcome]
    const told = ms === undefined ? detail : `${detail} (${ms} ms)`
    const lines = wrapText(legible(told), width, `${word}  ${stageTitles[name].padEnd(longest)}  `)
    return lines.map((line, index) => (index === 0 ? line.replace(word, io.paint(colour, word)) : line))
  })
  const summary = wrapText(legible(report.summary), width, `${report.verdict}: `)
  const verdict = summary.map((line, index) =>
    index === 0 ? line.replace(report.verdict, io.bold(io.paint(verdicts[report.verdict], report.verdict))) : line,
  )
  const sections = [
    stages,
    verdict,
    causeLines(report.causes),
    ...report.findings.map((finding) => renderFinding(finding, io, width)),
  ]
  return sections.map((lines) => lines.join('\n')).join('\n\n')
}

/** What the second base document blames for a refused signature, and what was seen of each. */
const causeTitles: Readonly<Record<keyof AccountReport['causes'], string>> = {
  accountType: 'kind of account',
  verification: 'verification',
  host: 'region or host',
  authorisationPolicy: 'authorisation policy',
}

const causeWords: Readonly<Record<CauseState, string>> = {
  holds: 'is the cause',
  possible: 'may be the cause',
  excluded: 'is not the cause',
  unknown: 'not known',
}

function causeLines(causes: AccountReport['causes']): string[] {
  const longest = Math.max(...Object.values(causeTitles).map((title) => title.length))
  const names = Object.keys(causeTitles) as (keyof typeof causeTitles)[]
  return [
    'Causes outside the code:',
    ...names.map((name) => `  ${causeTitles[name].padEnd(longest)}  ${causeWords[causes[name]]}`),
  ]
}

function isPermission(name: StageName): boolean {
  return name.startsWith('permission-')
}
