import type { Check } from './check.ts'
import { readSign } from './sign-text.ts'

/** A text that no digest can have, with the secret or without. */
export const signForm: Check = {
  name: 'sign-form',
  *look({ subject }) {
    const { digits = 0, bytes = 0 } = readSign(subject) ?? { digits: 32 }
    if (digits < 8 && bytes === 0) {
      yield { certainty: 'certain', what: 'The text of sign is no digest in any form.', parameter: 'sign' }
    }
  },
}
