import type { Check } from './check.ts'
import { tokenNames } from './token-kinds.ts'
import { dirtOf } from './dirt-of.ts'

/** Quotes, blanks or `Bearer` around a token. */
export const tokenUnclean: Check = {
  name: 'token-unclean',
  *look({ subject: { parameters } }) {
    for (const name of [...tokenNames, 'refresh_token', 'code'] as const) {
      const value = parameters.get(name) ?? ''
      const dirt = /^bearer\b/i.test(value) ? 'the word Bearer' : dirtOf(value)
      // A name that a page has swallowed, as in test×tamp=..., is another mistake and told there.
      if (dirt === undefined || value.includes('=')) continue
      yield { certainty: 'certain', what: `The value of ${name} carries ${dirt}.`, parameter: name }
    }
  },
}
