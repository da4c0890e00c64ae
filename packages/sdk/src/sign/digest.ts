import { hash } from 'node:crypto'

/** The two hash functions of the platform. */
export type HashName = 'md5' | 'sha256'

/** MD5 and SHA-256 both work on blocks of 64 bytes (RFC 2104 calls it B). */
const BLOCK_BYTES = 64

/** Upper-case hexadecimal digest of a text's UTF-8 bytes. */
export function hashHex(algorithm: HashName, text: string): string {
  return hash(algorithm, text, 'hex').toUpperCase()
}

/**
 * An HMAC whose key is prepared once: upper-case hexadecimal over a text's UTF-8 bytes.
 *
 * It is RFC 2104 spelt out as two one-shot hashes, because those cost less than one `Hmac` object (bench: sign_vs_raw_hmac).
 */
export function prepareHmac(algorithm: HashName, key: string): (text: string) => string {
  const keyBytes = blockKey(algorithm, key)
  const inner = keyBytes.map((byte) => byte ^ 0x36)
  const outer = Buffer.alloc(BLOCK_BYTES + (algorithm === 'md5' ? 16 : 32))
  outer.set(keyBytes.map((byte) => byte ^ 0x5c))
  const innerHash = prepareInnerHash(algorithm, Buffer.from(inner))
  return (text) => {
    outer.write(innerHash(text), BLOCK_BYTES, 'latin1')
    return hash(algorithm, outer, 'hex').toUpperCase()
  }
}

/** The inner hash as a latin1 string, one character a byte: no Buffer is made for it. */
function prepareInnerHash(algorithm: HashName, pad: Buffer): (text: string) => string {
  // An ASCII key XOR 0x36 is ASCII again, so its pad can be text in front of text; every secret the platform issues is ASCII.
  if (pad.every((byte) => byte < 0x80)) {
    const padText = pad.toString('latin1')
    return (text) => hash(algorithm, padText + text, 'binary')
  }
  return (text) => hash(algorithm, Buffer.concat([pad, Buffer.from(text)]), 'binary')
}

/** RFC 2104 section 2: a key longer than a block is hashed first, a shorter one is filled with zeros. */
function blockKey(algorithm: HashName, key: string): Uint8Array {
  const bytes = Buffer.from(key)
  const short = bytes.length > BLOCK_BYTES ? hash(algorithm, bytes, 'buffer') : bytes
  const block = new Uint8Array(BLOCK_BYTES)
  block.set(short)
  return block
}

/** Compares two signatures in a time that depends on their lengths only: every character is looked at, wherever the first difference is. */
export function equalInConstantTime(expected: string, given: string): boolean {
  if (expected.length !== given.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index)
  return difference === 0
}
