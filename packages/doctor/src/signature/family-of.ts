import { readSignature } from './given-signature.ts'

const families: Readonly<Record<number, string>> = { 16: 'md5', 20: 'sha1', 32: 'sha256', 64: 'sha512' }

/** Length of the digest in bytes and the hash functions of that length, as far as the text of a signature tells. */
export function familyOf(sign: string): { readonly bytes?: number; readonly family?: string } {
  const [given] = readSignature(sign)
  if (given === undefined) return {}
  const bytes = given.hex.length / 2
  const family = families[bytes]
  return family === undefined ? {} : { bytes, family }
}
