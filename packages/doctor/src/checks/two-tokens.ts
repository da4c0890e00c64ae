import type { Check } from './check.ts'
import { tokenNames } from './token-kinds.ts'

/** Both names of the token at once. */
export const twoTokens: Check = {
  name: 'two-tokens',
  *look({ subject: { parameters, endpoint } }) {
    const [access, session] = tokenNames.map((name) => parameters.get(name))
    if (endpoint === 'top' || access === undefined || session === undefined) return
    yield {
      certainty: 'possible',
      what: `access_token and session are both sent, with ${access === session ? 'the same value' : 'different values'}.`,
      parameter: 'session',
    }
  },
}
