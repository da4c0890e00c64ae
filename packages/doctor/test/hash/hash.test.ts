import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HashName } from '../../src/hash/hash-name.ts'
import * as node from '../../src/hash/node-hash.ts'
import * as noble from '../../src/hash/noble-hash.ts'

// RFC 1321, RFC 2202, RFC 4231 and FIPS 180 examples; then the two implementations against each other, since the browser has only the second.
describe.each([
  ['node:crypto', node],
  ['@noble/hashes', noble],
])('%s', (_, { hashHex, prepareHmac }) => {
  const hmacHex = (name: HashName, key: string | Uint8Array, data: string): string => prepareHmac(name, key)(data)

  it('hashes the published examples', () => {
    expect(hashHex('md5', 'message digest')).toBe('f96b697d7cb7938d525a2f31aaf161d0')
    expect(hashHex('sha1', 'abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
    expect(hashHex('sha256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  it('computes the published HMACs', () => {
    const key = new Uint8Array(16).fill(0x0b)
    expect(hmacHex('md5', key, 'Hi There')).toBe('9294727a3638bb1c13f48ef8158bfc9d')
    expect(hmacHex('sha1', new Uint8Array(20).fill(0x0b), 'Hi There')).toBe('b617318655057264e28bc0b6fb378c8ef146be00')
    expect(hmacHex('sha256', 'Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })
})

describe('the two implementations', () => {
  const names: HashName[] = ['md5', 'sha1', 'sha256', 'sha512']
  it('agree on every text, key and function', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(text, fc.string({ maxLength: 80 })), text, (name, key, data) => {
        expect(noble.hashHex(name, data)).toBe(node.hashHex(name, data))
        expect(noble.prepareHmac(name, key)(data)).toBe(node.prepareHmac(name, key)(data))
      }),
    )
  })
})
