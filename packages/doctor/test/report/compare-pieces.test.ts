import { describe, expect, it } from 'vitest'
import { partsAt } from '../../src/report/compare-pieces.ts'
import type { Piece } from '../../src/signature/render.ts'

const pieces = (...texts: readonly (string | Piece)[]): Piece[] =>
  texts.map((text) => (typeof text === 'string' ? { kind: 'name', text } : text))
const asIs = (text: string): string => text
const token = (text: string): Piece => ({ kind: 'value', parameter: 'session', text })

describe('partsAt', () => {
  it('finds nothing in equal strings, however they are cut into pieces', () => {
    expect(partsAt(pieces('ab', 'c'), pieces('a', 'bc'), asIs)).toBeUndefined()
  })

  it('counts bytes, not characters', () => {
    expect(partsAt(pieces('é中x'), pieces('é中y'), asIs)).toMatchObject({ byte: 5, column: 2 })
  })

  it('never cuts a surrogate pair in two', () => {
    // The two share their first half.
    expect(partsAt(pieces('a😀'), pieces('a😁'), asIs)).toMatchObject({ byte: 1, column: 1 })
  })

  it('shows both strings from the same column', () => {
    const signed = pieces(`${'x'.repeat(100)}A-signed`)
    const expected = pieces(`${'x'.repeat(100)}B-expected`)
    const parts = partsAt(signed, expected, asIs)
    expect(parts?.signed.slice(parts.column)).toBe('A-signed')
    expect(parts?.expected.slice(parts.column)).toBe('B-expected')
    expect(parts?.signed.slice(0, parts.column)).toBe(parts?.expected.slice(0, parts.column))
  })

  it('stands at the beginning of a token that differs within, and shows none of it', () => {
    const parts = partsAt(pieces('session', token('50000abc')), pieces('session', token('50000abd')), asIs)
    expect(parts).toEqual({ byte: 14, signed: 'session<session>', expected: 'session<session>', column: 7 })
  })

  it('masks the secret in front and still finds the place', () => {
    const secret: Piece = { kind: 'secret', text: 'helloworld' }
    const parts = partsAt(pieces(secret, 'ab'), pieces('ab'), asIs)
    expect(parts).toEqual({ byte: 0, signed: '<secret>ab', expected: 'ab', column: 0 })
  })
})
