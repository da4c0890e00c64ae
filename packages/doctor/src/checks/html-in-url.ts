import type { Check } from './check.ts'
import { mandatoryNames, publicNames } from './public-names.ts'

/** `×tamp` and its kin, and `&amp;` between parameters (T21). */
export const htmlInUrl: Check = {
  name: 'html-in-url',
  *look({ subject }) {
    const mandatory = mandatoryNames(subject)
    const known = publicNames(subject.endpoint)
    for (const { kind, at } of subject.oddities) {
      if (kind !== 'html-entity' || subject.parameters.has(at)) continue
      const isEscaped = subject.parameters.has(`amp;${at}`)
      yield {
        certainty: isEscaped || mandatory.includes(at) || known.includes(at) ? 'certain' : 'possible',
        what: isEscaped
          ? `The & in front of ${at} was sent as &amp;, so that the platform reads a parameter named amp;${at}.`
          : `The beginning of &${at} was taken for an HTML character, so that ${at} is a part of the value in front of it.`,
        parameter: at,
        expected: `&${at}=`,
      }
    }
  },
}
