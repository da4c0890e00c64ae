import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/doctor/display-width.ts'
import { renderPair, renderParting } from '../../src/doctor/render-parting.ts'

describe('renderParting', () => {
  it('stands the strings one under the other, the mark below the first byte that differs', () => {
    const partsAt = { byte: 7, signed: 'app_keyXcode', expected: 'app_key12345678code', column: 7 }
    expect(renderParting(partsAt, 80)).toEqual([
      'signed    app_keyXcode',
      'expected  app_key12345678code',
      '                 ^ byte 7',
    ])
  })

  it('marks the first column where they differ from the start', () => {
    const lines = renderParting({ byte: 0, signed: 'app_key1', expected: '/auth/token/createapp_key1', column: 0 }, 80)
    expect(lines[2]).toBe('          ^ byte 0')
  })

  it('keeps the mark in its place behind escapes and wide characters', () => {
    const lines = renderParting({ byte: 9, signed: 'a\n价b', expected: 'a\n价c', column: 3 }, 80)
    // a, \n as two characters, and a character of two columns: five columns behind the label.
    expect(lines).toEqual(['signed    a\\n价b', 'expected  a\\n价c', `${' '.repeat(15)}^ byte 9`])
  })

  it('doubles a backslash only beside an escape, with which it could be mixed up', () => {
    const plain = renderParting({ byte: 1, signed: 'b\\/c', expected: 'b/c', column: 1 }, 80)
    expect(plain.slice(0, 2)).toEqual(['signed    b\\/c', 'expected  b/c'])
    const mixed = renderParting({ byte: 1, signed: 'b\\nc', expected: 'b\nc', column: 1 }, 80)
    expect(mixed.slice(0, 2)).toEqual(['signed    b\\\\nc', 'expected  b\\nc'])
  })

  it('never steers the terminal', () => {
    const text = '\u001B[2J\u202E'
    expect(renderParting({ byte: 0, signed: text, expected: 'x', column: 0 }, 80).join('')).not.toMatch(
      /[\p{Cc}\p{Cf}]/u,
    )
    expect(renderPair(text, 'x', 80).join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('cuts both strings to the width, around the place', () => {
    const front = 'f'.repeat(100)
    const lines = renderParting(
      { byte: 300, signed: `${front}A${'x'.repeat(99)}`, expected: `${front}B${'价'.repeat(99)}`, column: 100 },
      50,
    )
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(50)
    const column = (lines[2] ?? '').indexOf('^')
    expect([lines[0]?.[column], lines[1]?.[column]]).toEqual(['A', 'B'])
    expect(lines[0]).toMatch(/^signed {4}…f+Ax+…$/)
  })
})

it.each([
  ['price', 5],
  ['价格', 4],
  ['e\u0301', 1],
  ['🚚', 2],
])('takes %s for %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns))
