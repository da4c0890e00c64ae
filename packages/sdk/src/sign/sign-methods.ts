import type { SignMethod } from '../generated/gateways.ts'
import { hmacMd5 } from './hmac-md5.ts'
import { hmacSha256 } from './hmac-sha256.ts'
import { md5 } from './md5.ts'
import type { SignatureFamily } from './signature-family.ts'

/** The signature family behind each value of `sign_method`. */
export const signMethods: Readonly<Record<SignMethod, SignatureFamily>> = {
  md5,
  hmac: hmacMd5,
  'hmac-sha256': hmacSha256,
  sha256: hmacSha256,
}

/** Tells whether a text is a value of `sign_method`. */
export function isSignMethod(text: string): text is SignMethod {
  return Object.hasOwn(signMethods, text)
}
