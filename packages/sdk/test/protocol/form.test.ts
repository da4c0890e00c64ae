import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeForm, encodeForm } from '../../src/protocol/index.ts'

const text = fc.string({ unit: 'grapheme' })

describe('encodeForm and decodeForm', () => {
  it('undo each other for any text, order and repeats kept', () => {
    const pairs = fc.array(
      fc.tuple(
        text.filter((name) => name !== ''),
        text,
      ),
    )
    fc.assert(
      fc.property(pairs, (entries) => {
        expect(decodeForm(encodeForm(entries))).toEqual(entries)
      }),
    )
  })

  it('agrees with the form parser of the platform (URLSearchParams) on any input', () => {
    const raw = fc.string({
      unit: fc.constantFrom('a', '%', '4', '1', 'f', '+', '&', '=', ';', 'é', '%E4', '%zz', '%C3%A9', ' '),
    })
    fc.assert(
      fc.property(raw, (form) => {
        expect(decodeForm(form)).toEqual([...new URLSearchParams(`&${form}`)])
      }),
      { numRuns: 500 },
    )
  })

  it('writes what a form parser of another hand reads back', () => {
    const pairs: [string, string][] = [
      ['q', 'a b&c=d+e%'],
      ['名', '值'],
      ['x', '😀'],
      ['e', ''],
    ]
    expect([...new URLSearchParams(encodeForm(pairs))]).toEqual(pairs)
  })
})
