import { prepareHmac } from './digest.ts'
import type { SignatureFamily } from './signature-family.ts'

/**
 * `sign_method=hmac`: HMAC-MD5 over the canonical string, keyed with the secret. 32 upper-case hex digits.
 *
 * Source: base document 108974. The secret stands nowhere in the text.
 */
export const hmacMd5: SignatureFamily = {
  name: 'hmac-md5',
  hash: 'md5',
  keyed: true,
  digestInput: (canonical) => canonical,
  prepare: (secret) => prepareHmac('md5', secret),
}
