import type { SigningMistake } from '../mistake.ts'
import { digestVariant, type DigestForm } from './digest-variant.ts'

const sha256: readonly DigestForm[] = [
  ['hmac-sha256', 'both'],
  ['hmac-sha256', 'front', 2],
  ['hmac-sha256', 'back', 2],
]
const md5: readonly DigestForm[] = [
  ['hmac-md5', 'both'],
  ['hmac-md5', 'front', 2],
  ['hmac-md5', 'back', 2],
]

/** The framing of MD5 kept with an HMAC. Source: post-mortem (second base document); iop-protocol 3.8, 9.2 M01; top-protocol 8.2 row 3. */
export const secretAroundHmac: SigningMistake = {
  name: 'secret-around-hmac',
  slot: 'digest',
  variants({ right: { algorithm } }) {
    const forms = algorithm === 'hmac-md5' ? [...md5, ...sha256] : [...sha256, ...md5]
    const odd: readonly DigestForm[] = [
      ['hmac-sha1', 'both', 3],
      ['hmac-sha512', 'both', 3],
    ]
    return [...forms, ...odd].map(digestVariant)
  },
}
