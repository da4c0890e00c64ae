import { createHmac, hash } from 'node:crypto'
import type { HashName } from './hash-name.ts'

/** Lower-case hexadecimal digest. Text counts as UTF-8. */
export function hashHex(name: HashName, data: string | Uint8Array): string {
  return hash(name, data, 'hex')
}

/**
 * An HMAC whose key is prepared once: lower-case hexadecimal. Texts count as UTF-8.
 *
 * A search signs a hundred thousand texts with a few keys, and two one-shot hashes cost a third of one `Hmac` object (decision 0005).
 */
export function prepareHmac(name: HashName, key: string | Uint8Array): (data: string | Uint8Array) => string {
  const whole = (data: string | Uint8Array): string => createHmac(name, key).update(data).digest('hex')
  if (typeof key !== 'string' || !isAscii(key)) return whole
  const [inner, outer] = pads(name, key)
  const block = outer.length
  const digest = Buffer.concat([outer, Buffer.alloc(hash(name, '', 'hex').length / 2)])
  return (data) => {
    if (typeof data !== 'string') return whole(data)
    digest.write(hash(name, inner + data, 'binary'), block, 'latin1')
    return hash(name, digest, 'hex')
  }
}

/** The two pads of RFC 2104. An ASCII key XOR 0x36 is ASCII again, so the inner one can be text in front of text. */
function pads(name: HashName, key: string): [inner: string, outer: Buffer] {
  const block = new Uint8Array(name === 'sha512' ? 128 : 64)
  block.set(Buffer.from(key))
  return [
    Buffer.from(block.map((byte) => byte ^ 0x36)).toString('latin1'),
    Buffer.from(block.map((byte) => byte ^ 0x5c)),
  ]
}

/** ASCII that fills no more than the smallest block; a longer key would have to be hashed first. */
function isAscii(key: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are keys, too
  return /^[\u0000-\u007f]{0,64}$/.test(key)
}
