import type { Check } from './check.ts'

/** A body that is cut, or that the content type does not fit. */
export const bodyUnreadable: Check = {
  name: 'body-unreadable',
  *look({ subject: { oddities, endpoint } }) {
    for (const { kind, at } of oddities) {
      if (kind === 'unreadable-multipart') {
        const what =
          at === 'boundary'
            ? 'The content type says multipart/form-data and names no boundary.'
            : 'The parts of the multipart body cannot be told apart: the boundary does not fit, or the end is missing.'
        // A copy of a request often lacks its files, or ends early.
        yield { certainty: at === 'boundary' ? 'certain' : 'possible', what }
      } else if (kind === 'unreadable-json' && endpoint !== 'top') {
        yield { certainty: 'certain', what: 'The content type says JSON, and the body is no JSON object.' }
      }
    }
  },
}
