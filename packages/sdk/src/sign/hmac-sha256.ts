import { prepareHmac } from './digest.ts'
import type { SignatureFamily } from './signature-family.ts'

/**
 * `sign_method=sha256` of IOP and `hmac-sha256` of TOP: HMAC-SHA256 over the canonical string, keyed with the secret.
 * 64 upper-case hex digits.
 *
 * Source: doc 1386 and 120692 (IOP); article 101617 and the Java SDK of 2017 (TOP).
 */
export const hmacSha256: SignatureFamily = {
  name: 'hmac-sha256',
  hash: 'sha256',
  keyed: true,
  digestInput: (canonical) => canonical,
  prepare: (secret) => prepareHmac('sha256', secret),
}
