import type { Check } from './check.ts'
import { isForeign } from './gateway-hosts.ts'
import { misspellings } from './misspellings.ts'
import { mandatoryNames } from './public-names.ts'

/** A public parameter under a name of another case, another API or another program. */
export const parameterMisspelt: Check = {
  name: 'parameter-misspelt',
  *look({ subject }) {
    if (isForeign(subject)) return
    const mandatory = mandatoryNames(subject)
    const isWhole = subject.url !== undefined || mandatory.some((name) => subject.parameters.has(name))
    for (const { sent, right } of misspellings(subject)) {
      yield {
        certainty: isWhole && mandatory.includes(right) ? 'certain' : 'possible',
        what: `The request has ${sent} and no ${right}: the platform reads only the latter.`,
        parameter: sent,
        sent,
        expected: right,
        mend: `Send it as ${right}, and sign it under that name.`,
      }
    }
  },
}
