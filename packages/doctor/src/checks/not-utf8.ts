import type { Check } from './check.ts'

/** Bytes of the wire that are no UTF-8. */
export const notUtf8: Check = {
  name: 'not-utf8',
  *look({ subject }) {
    for (const at of new Set(subject.oddities.filter(({ kind }) => kind === 'not-utf8').map((oddity) => oddity.at))) {
      const isParameter = subject.parameters.has(at)
      yield {
        certainty: 'certain',
        what: isParameter ? `The value of ${at} is not in UTF-8.` : 'The body is not in UTF-8.',
        ...(isParameter ? { parameter: at } : {}),
      }
    }
  },
}
