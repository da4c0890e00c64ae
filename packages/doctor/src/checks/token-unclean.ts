import type { Check } from './check.ts'
import { tokenNames } from './token-kinds.ts'
import { dirtOf } from './dirt-of.ts'

/** Quotes, blanks or `Bearer` around a token. */
export const tokenUnclean: Check = {
  name: 'token-unclean',
  *look({ subject: { parameters, apiName } }) {
    // An API may have a parameter of its own named code, in which blanks are meant: that of a coupon.
    const own = apiName.startsWith('/auth/') ? (['refresh_token', 'code'] as const) : []
    for (const name of [...tokenNames, ...own]) {
      const value = parameters.get(name) ?? ''
      const dirt = /^bearer\b/i.test(value) ? 'the word Bearer' : dirtOf(value)
      // A name that a page has swallowed, as in test×tamp=..., is another mistake and told there.
      if (dirt === undefined || value.includes('=')) continue
      yield { certainty: 'certain', what: `The value of ${name} carries ${dirt}.`, parameter: name }
    }
  },
}
