import type { Mask } from '../mask/create-mask.ts'
import type { Finding } from './report.ts'

/** One last sweep over every text of a finding that holds something of the request or the answer. */
export function maskFinding(finding: Finding, mask: Mask): Finding {
  const { what, parameter, signed, expected, partsAt } = finding
  const sweep = (text: string | null): string | null => (text === null ? null : mask(text))
  return {
    ...finding,
    mend: mask(finding.mend),
    parameter: sweep(parameter),
    signed: sweep(signed),
    expected: sweep(expected),
    ...(what === undefined ? {} : { what: shortened(mask(what)) }),
    ...(partsAt === undefined
      ? {}
      : { partsAt: { ...partsAt, signed: mask(partsAt.signed), expected: mask(partsAt.expected) } }),
  }
}

/** A sentence; a name of megabytes within it helps nobody. Cut behind the masking: a half of a token would not be known. */
const LONGEST = 400

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`
}
