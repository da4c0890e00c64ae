import type { SigningMistake } from '../mistake.ts'
import { digestVariant, type DigestForm } from './digest-variant.ts'

const forms: readonly DigestForm[] = [
  ['md5', 'both'],
  ['hmac-md5', 'none'],
  ['md5', 'back', 1],
  ['md5', 'front', 1],
  ['md5', 'none', 1],
]

/** MD5 or HMAC-MD5 where the request promises HMAC-SHA256. Source: iop-protocol 3.9, 9.2 M05; top-protocol 8.2 row 4. */
export const md5Digest: SigningMistake = {
  name: 'md5-digest',
  slot: 'digest',
  variants: ({ right }) => (right.algorithm === 'hmac-sha256' ? forms.map(digestVariant) : []),
}
