import { hashHex } from './digest.ts'
import type { SignatureFamily } from './signature-family.ts'

/**
 * `sign_method=md5`: MD5 over secret + canonical string + secret. 32 upper-case hex digits.
 *
 * Source: base document 108974; still taken by IOP's `/sync` (live), not by its `/rest`.
 */
export const md5: SignatureFamily = {
  name: 'md5',
  hash: 'md5',
  keyed: false,
  digestInput: (canonical, secret) => secret + canonical + secret,
  prepare: (secret) => (canonical) => hashHex('md5', md5.digestInput(canonical, secret)),
}
