import { algorithms } from '../../signature/digest.ts'
import type { Algorithm, Frame } from '../../signature/recipe.ts'
import type { Variant } from '../mistake.ts'

/** One row of a table of digests: what was computed, and how much rarer that is than the usual form. */
export type DigestForm = readonly [algorithm: Algorithm, frame: Frame, rarer?: number]

/** Another digest of the same string. The path in front of it stays: a missing one is a mistake of its own. */
export function digestVariant([algorithm, frame, rarer = 0]: DigestForm): Variant {
  const how = frame === 'none' && algorithms[algorithm].isKeyed ? '' : frameNames[frame]
  return {
    what: `whose digest is ${digestNames[algorithm]}${how}`,
    rarer,
    change: (recipe) => ({ ...recipe, algorithm, frame }),
  }
}

const digestNames: Readonly<Record<Algorithm, string>> = {
  md5: 'an MD5',
  'hmac-md5': 'an HMAC-MD5',
  sha1: 'a SHA-1',
  'hmac-sha1': 'an HMAC-SHA1',
  sha256: 'a plain SHA-256',
  'hmac-sha256': 'an HMAC-SHA256',
  sha512: 'a SHA-512',
  'hmac-sha512': 'an HMAC-SHA512',
}

const frameNames: Readonly<Record<Frame, string>> = {
  none: ' of the string without the secret',
  both: ' of the string with the secret at both ends',
  front: ' of the string with the secret in front',
  back: ' of the string with the secret at the end',
}
