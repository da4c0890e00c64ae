import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorAt } from '../../src/catalogue/check/json-error-at.ts'

describe('jsonErrorAt', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[,1]', 1],
    ['[1}', 2],
    ['{]', 1],
    ['1 2', 2],
    ['{}}', 2],
    ['[:1]', 1],
    ['01', 1],
    ['-', 0],
    ['tru', 0],
    ['NaN', 0],
    ['"a\nb"', 2],
    [String.raw`"a\x"`, 2],
    [String.raw`"\u12g4"`, 1],
    ['"open', 5],
    ['{"a":"b}', 8],
    ['[undefined]', 1],
    ['\uFEFF{}', 0],
  ])('%j goes wrong at %i', (text, at) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(jsonErrorAt(text)).toBe(at)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', ',', ':', '[', ']', '{', '}', 'é'), maxLength: 5 })
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.nat(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 3 }),
    ),
  }))
  const json = fc.tuple(tree, fc.constantFrom(0, 1)).map(([value, indent]) => JSON.stringify(value, null, indent))
  const place = (text: string) => fc.tuple(fc.constant(text), fc.nat({ max: text.length }))

  it('finds a control character wherever it is put into JSON', () => {
    fc.assert(
      fc.property(json.chain(place), ([text, at]) => {
        expect(jsonErrorAt(`${text.slice(0, at)}\u0001${text.slice(at)}`)).toBe(at)
      }),
    )
  })

  it('finds the end of JSON that was cut off', () => {
    fc.assert(
      fc.property(json.filter((text) => /^[[{"]/.test(text)).chain(place), ([text, at]) => {
        fc.pre(at < text.length)
        expect(jsonErrorAt(text.slice(0, at))).toBe(at)
      }),
    )
  })

  it('finds nothing in JSON', () => {
    fc.assert(fc.property(json, (text) => jsonErrorAt(text) === undefined))
    expect(jsonErrorAt(String.raw` { "a\u00e9\n" : [ -1.5e+3 , true , null ] } `)).toBeUndefined()
  })

  it('is done soon with a million brackets and with a string of a million characters', () => {
    expect(jsonErrorAt('['.repeat(1_000_000))).toBe(1_000_000)
    expect(jsonErrorAt(`"${'a'.repeat(1_000_000)}`)).toBe(1_000_001)
  })
})
