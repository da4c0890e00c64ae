import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSignature } from '../../src/signature/given-signature.ts'

const digest = createHash('sha256').update('x').digest()
const hex = digest.toString('hex').toUpperCase()

it('takes no text of megabytes for a digest, and does not go through it', () => {
  // Trimming by a pattern would need 10^11 steps for this.
  expect(readSignature(`A${' '.repeat(1_000_000)}A`)).toEqual([])
})

describe('readSignature', () => {
  it.each([
    ['upper-case digits', hex, []],
    ['small digits', hex.toLowerCase(), ['lower-case']],
    ['base64', digest.toString('base64'), ['base64']],
    ['base64 for URLs', digest.toString('base64url'), ['base64']],
    ['base64 encoded once too often', encodeURIComponent(digest.toString('base64')), ['base64']],
    ['base64 of the digits', Buffer.from(hex).toString('base64'), ['base64']],
    ['blanks around', ` ${hex}\n`, ['digest-cut']],
    ['the form of BitConverter', hex.replaceAll(/..(?=.)/g, '$&-'), ['digest-cut']],
    ['the first half', hex.slice(0, 32), ['digest-cut']],
    ['the middle', hex.slice(16, 40), ['digest-cut']],
    ['a prefix 0x', `0x${hex}`, ['digest-cut']],
  ])('reads %s', (_, sign, mistakes) => {
    const match = readSignature(sign).find((one) => one.matches(hex))
    expect(match?.mistakes).toEqual(mistakes)
  })

  it('reads bytes whose leading zeros were dropped', () => {
    const stripped = [...digest].map((byte) => byte.toString(16)).join('')
    expect(stripped.length).toBeLessThan(64)
    expect(readSignature(stripped).find((one) => one.matches(hex))?.mistakes).toContain('digest-cut')
  })

  it.each(['', '!', 'not a digest', 'ABCDEF', '中文'])('reads nothing in %j', (sign) => {
    expect(readSignature(sign).some((one) => one.matches(hex))).toBe(false)
  })
})
