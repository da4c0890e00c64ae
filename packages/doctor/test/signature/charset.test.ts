import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../../src/signature/charset.ts'
import type { Charset } from '../../src/signature/recipe.ts'

const hex = (text: string, charset: Charset): string => {
  const bytes = encodeText(text, charset)
  return Buffer.from(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).toString('hex')
}

describe('encodeText', () => {
  // Bytes as Python's str.encode gives them.
  it.each([
    ['utf-8', 'é中', 'c3a9e4b8ad'],
    ['latin1', 'é中', 'e93f'],
    ['low-bytes', 'é中', 'e92d'],
    ['gbk', 'a中文', '61d6d0cec4'],
    ['gbk', '🧀', '3f'],
    ['utf-16le', 'a中', '61002d4e'],
    ['utf-16be', 'a中', '00614e2d'],
    ['utf-8-twice', 'é', 'c383c2a9'],
  ] as const)('%s: %s', (charset, text, bytes) => expect(hex(text, charset)).toBe(bytes))

  it('gives GBK that its own decoder reads back', () => {
    const chinese = fc.string({ unit: fc.constantFrom(...Array.from('中文字符编码测试商品数量')) })
    fc.assert(
      fc.property(chinese, (text) => {
        expect(new TextDecoder('gbk').decode(encodeText(text, 'gbk') as Uint8Array)).toBe(text)
      }),
    )
  })

  it('takes a text of a megabyte', () => {
    for (const charset of ['latin1', 'low-bytes', 'gbk', 'utf-16le', 'utf-16be', 'utf-8-twice'] as const)
      expect(() => encodeText('é'.repeat(1_000_000), charset)).not.toThrow()
  })
})
