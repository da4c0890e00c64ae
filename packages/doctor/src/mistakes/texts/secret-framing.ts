import type { SigningMistake } from '../mistake.ts'
import { digestVariant, type DigestForm } from './digest-variant.ts'

const forms: readonly DigestForm[] = [
  ['md5', 'front'],
  ['md5', 'back'],
  ['md5', 'none', 1],
]

/** MD5 with the secret at one end or at none. Source: top-protocol 2.6, 8.2 row 2; W12. */
export const secretFraming: SigningMistake = {
  name: 'secret-framing',
  slot: 'digest',
  variants: ({ right }) => (right.algorithm === 'md5' ? forms.map(digestVariant) : []),
}
