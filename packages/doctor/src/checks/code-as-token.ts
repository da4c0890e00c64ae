import type { Check } from './check.ts'
import { tokenKind, tokenNames } from './token-kinds.ts'

/** A code in the place of a token. */
export const codeAsToken: Check = {
  name: 'code-as-token',
  *look({ subject: { parameters } }) {
    for (const name of tokenNames) {
      if (tokenKind(parameters.get(name) ?? '') !== 'code') continue
      yield { certainty: 'certain', what: `The value of ${name} is an authorisation code.`, parameter: name }
    }
  },
}
