import type { Finding } from '@aeop/doctor'
import { wrapText } from '../catalogue/wrap-text.ts'
import type { Io } from '../io.ts'
import { legible } from '../legible.ts'
import { renderPair, renderParting } from './render-parting.ts'

/** One finding for a person: a headline, and below it what was done, the two strings, and the mend. */
export function renderFinding(finding: Finding, io: Pick<Io, 'bold' | 'paint'>, width: number): string[] {
  const { id, title, certainty, parameter } = finding
  const head = wrapText(`${id}: ${legible(title)}`, width, `${certainty}  `).map((line, index) =>
    index === 0
      ? io.paint(certainty === 'certain' ? 'red' : 'yellow', certainty) + bolded(line.slice(certainty.length), io)
      : bolded(line, io),
  )
  const rows: readonly (readonly [heading: string, text: string | undefined])[] = [
    ['parameter ', parameter === null || finding.what?.includes(parameter) ? undefined : parameter],
    ['mend      ', finding.mend],
    ['who acts  ', actors[finding.actor]],
    ['console   ', finding.console],
    ['retry     ', finding.retry === undefined ? undefined : retries[finding.retry]],
    ['or        ', sameBytes(finding)],
  ]
  const told = finding.what === undefined ? [] : wrapText(legible(finding.what), width - 2, '')
  const facts = rows.flatMap(([heading, text]) =>
    text === undefined ? [] : wrapText(legible(text), width - 2, heading),
  )
  return [...head, ...[...told, ...strings(finding, width - 2), ...facts].map((line) => `  ${line}`)]
}

/** A line in bold behind the blanks that it begins with. */
function bolded(line: string, { bold }: Pick<Io, 'bold'>): string {
  const text = line.trimStart()
  return text === '' ? line : line.slice(0, -text.length) + bold(text)
}

function strings({ partsAt, signed, expected }: Finding, width: number): string[] {
  if (partsAt !== undefined) return renderParting(partsAt, width)
  return signed === null || expected === null ? [] : renderPair(signed, expected, width)
}

function sameBytes({ indistinguishable = [] }: Finding): string | undefined {
  if (indistinguishable.length === 0) return undefined
  const [gives, both] = indistinguishable.length === 1 ? ['gives', 'the two'] : ['give', 'they']
  return `${indistinguishable.join(', ')}: ${gives} the very same bytes here, so ${both} cannot be told apart`
}

/** Code is what most findings are about and goes without saying. */
const actors: Readonly<Record<Finding['actor'], string | undefined>> = {
  code: undefined,
  account: 'the owner of the account or of the app, not the code',
  platform: 'the platform',
  network: 'whoever runs the network between this program and the platform',
}

const retries: Readonly<Record<NonNullable<Finding['retry']>, string>> = {
  never: 'does not help',
  'after-change': 'only with the mend',
  wait: 'helps after the time that the answer names',
  soon: 'helps, in a moment',
}
