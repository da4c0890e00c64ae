import type { Finding, MendLanguage, Report } from '@aeop/doctor'
import { wrapText } from '../catalogue/wrap-text.ts'
import type { Colour, Io } from '../io.ts'
import { legible } from '../legible.ts'
import { mendLanguages } from './mend-languages.ts'
import { renderFinding } from './render-finding.ts'

/** More guesses than these would bury the first. */
const MOST_POSSIBLE = 5
/** Columns where stdout is no terminal, and the most that are pleasant to read on one. */
const COLUMNS = { default: 100, most: 120 } as const

const verdicts: Readonly<Record<Report['verdict'], { readonly word: string; readonly colour: Colour }>> = {
  right: { word: 'right', colour: 'green' },
  mistake: { word: 'mistake', colour: 'red' },
  unexplained: { word: 'unexplained', colour: 'yellow' },
  unreadable: { word: 'unreadable', colour: 'magenta' },
}

/** A diagnosis for a person: the verdict, the findings, then the mend as code. */
export function renderReport(
  report: Report,
  languages: readonly MendLanguage[],
  io: Pick<Io, 'bold' | 'paint' | 'columns'>,
): string {
  const width = Math.min(io.columns ?? COLUMNS.default, COLUMNS.most)
  const { word, colour } = verdicts[report.verdict]
  const summary = wrapText(legible(report.summary), width, `${word}: `)
  const verdict = summary.map((line, index) =>
    index === 0 ? line.replace(word, io.bold(io.paint(colour, word))) : line,
  )
  const { shown, hidden } = chosen(report.findings)
  const sections = [
    verdict,
    ...shown.map((finding) => renderFinding(finding, io, width)),
    hidden === 0 ? [] : [`and ${hidden} more that are possible: --json shows all`],
    ...languages.map((language) => code(report, language, io)),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function chosen(findings: readonly Finding[]): { readonly shown: readonly Finding[]; readonly hidden: number } {
  const certain = findings.filter(({ certainty }) => certainty === 'certain')
  const possible = findings.filter(({ certainty }) => certainty === 'possible')
  return {
    shown: [...certain, ...possible.slice(0, MOST_POSSIBLE)],
    hidden: Math.max(0, possible.length - MOST_POSSIBLE),
  }
}

function code({ code }: Report, language: MendLanguage, { bold }: Pick<Io, 'bold'>): string[] {
  if (code === undefined) return []
  return [
    bold(`How such a request is signed, in ${mendLanguages[language].title}`),
    ...code[language].trimEnd().split('\n'),
  ]
}
