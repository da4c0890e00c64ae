import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { HashName } from './hash-name.ts'

const functions = { md5, sha1, sha256, sha512 }
const encoder = new TextEncoder()

/** Lower-case hexadecimal digest. Text counts as UTF-8. */
export function hashHex(name: HashName, data: string | Uint8Array): string {
  return bytesToHex(functions[name](bytesOf(data)))
}

/** An HMAC for one key: lower-case hexadecimal. Texts count as UTF-8. */
export function prepareHmac(name: HashName, key: string | Uint8Array): (data: string | Uint8Array) => string {
  const keyed = hmac.create(functions[name], bytesOf(key))
  return (data) => bytesToHex(keyed.clone().update(bytesOf(data)).digest())
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? encoder.encode(data) : data
}
