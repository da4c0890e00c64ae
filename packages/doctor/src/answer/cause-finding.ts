import type { MistakeName } from '../generated/mistakes.ts'
import type { Finding } from '../report/report.ts'
import { factsOf } from '../report/signature-findings.ts'

/** Console of the newer platform, in which no application of TOP is found. */
const IOP_CONSOLE = /^Developer console \(openservice\.aliexpress\.com\)/

/** A cause of facts/mistakes as a finding. */
export function causeFinding(
  name: MistakeName,
  protocol: 'top' | 'iop',
  certainty: Finding['certainty'],
  what?: string,
): Finding {
  const { console, ...facts } = factsOf(name, protocol)
  const isElsewhere = console === undefined || (protocol === 'top' && IOP_CONSOLE.test(console))
  return {
    ...facts,
    ...(isElsewhere ? {} : { console }),
    certainty,
    ...(what === undefined ? {} : { what }),
    parameter: null,
    signed: null,
    expected: null,
  }
}
