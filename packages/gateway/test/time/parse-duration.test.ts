import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../src/time/parse-duration.ts'

describe('parseDuration', () => {
  it.each([
    ['2h30m', 9_000_000],
    ['30d', 2_592_000_000],
    ['45s', 45_000],
    ['1.5s', 1500],
    ['1d2h3m4s', 93_784_000],
    ['-2h', -7_200_000],
    ['+5m', 300_000],
    [' 5M ', 300_000],
    ['P30D', 2_592_000_000],
    ['PT2H30M', 9_000_000],
    ['P1DT12H', 129_600_000],
    ['P2W', 1_209_600_000],
    ['-PT0.5S', -500],
    ['pt1m', 60_000],
    ['0s', 0],
  ])('%j is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  it.each([
    '',
    ' ',
    'P',
    'PT',
    'P1',
    '5',
    '5x',
    'h',
    '1m1h',
    'P1M',
    'P1Y',
    'P1H',
    'PT1D',
    '--1h',
    '1 h',
    '1e3s',
    'Infinityd',
    '1,5s',
    'P1W1D',
  ])('%j is none', (text) => {
    expect(() => parseDuration(text)).toThrow(/is no duration: give 2h30m/)
  })

  it('takes time in proportion to no text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          expect(Number.isSafeInteger(parseDuration(text))).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
    expect(() => parseDuration('1'.repeat(1_000_000))).toThrow(RangeError)
  })
})
