import type { SigningMistake } from '../mistake.ts'
import { digestVariant, type DigestForm } from './digest-variant.ts'

const forms: readonly DigestForm[] = [
  ['sha256', 'none'],
  ['sha256', 'both'],
  ['sha256', 'back', 1],
  ['sha256', 'front', 1],
]

/** SHA-256 without a key: what the documents' word `sha256` says, and not what it means. Source: doc 120693; iop-protocol 9.2 M06. */
export const plainSha256: SigningMistake = {
  name: 'plain-sha256',
  slot: 'digest',
  variants: ({ right }) => (right.algorithm === 'hmac-sha256' ? forms.map(digestVariant) : []),
}
