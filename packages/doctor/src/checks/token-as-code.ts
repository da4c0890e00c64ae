import type { Check } from './check.ts'
import { tokenKind } from './token-kinds.ts'

/** A token in the place of the code. */
export const tokenAsCode: Check = {
  name: 'token-as-code',
  *look({ subject: { parameters, apiName } }) {
    const kind = tokenKind(parameters.get('code') ?? '')
    if (!apiName.startsWith('/auth/token/') || (kind !== 'access' && kind !== 'refresh')) return
    yield {
      certainty: 'certain',
      what: `The value of code is ${kind === 'access' ? 'an access' : 'a refresh'} token.`,
      parameter: 'code',
    }
  },
}
