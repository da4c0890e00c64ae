import type { MistakeName } from '../generated/mistakes.ts'
import type { Check, Observation } from './check.ts'
import { readSign, type SignText } from './sign-text.ts'

const familyOf: Readonly<Record<number, string>> = { 32: 'MD5', 40: 'SHA-1', 64: 'SHA-256', 128: 'SHA-512' }

/**
 * What the text of a signature tells without the secret, one check for each mistake that it can show. With the secret the signature itself is examined, and these
 * say nothing.
 */
export const digestForms: readonly Check[] = [
  whereSigned('md5-digest', ({ digits, wanted }) =>
    digits === 32 && wanted === 64
      ? certain('The signature has the 32 digits of MD5, and sign_method asks for SHA-256.')
      : undefined,
  ),
  whereSigned('other-digest', ({ digits, wanted }) =>
    digits !== undefined &&
    wanted !== undefined &&
    digits !== wanted &&
    familyOf[digits] !== undefined &&
    !(digits === 32 && wanted === 64)
      ? certain(`The signature has the ${digits} digits of ${familyOf[digits]}, and sign_method asks for ${wanted}.`)
      : undefined,
  ),
  whereSigned('digest-cut', ({ digits }) =>
    digits !== undefined && digits >= 8 && familyOf[digits] === undefined
      ? certain(`The signature has ${digits} digits, which no digest has.`)
      : undefined,
  ),
  whereSigned('lower-case', ({ sign, digits, wanted }) =>
    digits !== undefined && digits === wanted && sign !== sign.toUpperCase()
      ? {
          certainty: 'possible',
          what: 'The signature has small letters; the documents want capitals.',
          parameter: 'sign',
        }
      : undefined,
  ),
  whereSigned('base64', ({ digits, bytes }) =>
    digits === undefined && bytes !== undefined ? certain(`The signature is base64 of ${bytes} bytes.`) : undefined,
  ),
]

function whereSigned(name: MistakeName, find: (text: SignText) => Observation | undefined): Check {
  return {
    name,
    *look({ subject, options }) {
      const text = (options.secret ?? '') === '' ? readSign(subject) : undefined
      const found = text && find(text)
      if (found) yield found
    },
  }
}

function certain(what: string): Observation {
  return { certainty: 'certain', what, parameter: 'sign' }
}
