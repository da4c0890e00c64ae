import type { Algorithm } from '../../signature/recipe.ts'
import type { SigningMistake } from '../mistake.ts'
import { digestVariant, type DigestForm } from './digest-variant.ts'

const hmacMd5: DigestForm = ['hmac-md5', 'none']
const hmacSha256: DigestForm = ['hmac-sha256', 'none']
const keyless256: readonly DigestForm[] = [
  ['sha256', 'both', 1],
  ['sha256', 'none', 1],
  ['sha256', 'front', 2],
  ['sha256', 'back', 2],
]
const foreign: readonly DigestForm[] = [
  ['hmac-sha1', 'none'],
  ['hmac-sha512', 'none', 1],
  ['sha1', 'both', 1],
  ['sha1', 'none', 1],
  ['sha512', 'none', 2],
  ['sha512', 'both', 2],
  ['sha1', 'back', 2],
  ['sha1', 'front', 2],
  ['sha512', 'back', 3],
  ['sha512', 'front', 3],
]

/** By the digest that belongs there; what has a name of its own, such as MD5 under sha256, is missing. */
const forms: Readonly<Partial<Record<Algorithm, readonly DigestForm[]>>> = {
  md5: [hmacSha256, hmacMd5, ...keyless256, ...foreign],
  'hmac-md5': [
    ['md5', 'both'],
    hmacSha256,
    ['md5', 'none', 1],
    ['md5', 'front', 2],
    ['md5', 'back', 2],
    ...keyless256,
    ...foreign,
  ],
  'hmac-sha256': foreign,
}

/** The digest of another `sign_method`, or of none that the platform has. Source: top-protocol 8.2 row 4. */
export const otherDigest: SigningMistake = {
  name: 'other-digest',
  slot: 'digest',
  variants: ({ right }) => (forms[right.algorithm] ?? []).map(digestVariant),
}
