import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalString, sign } from '../../src/sign/index.ts'

describe('canonicalString', () => {
  it('puts names in code unit order: capitals, then underscore, then small letters', () => {
    const names = ['ab', 'a_b', 'aB', 'a', 'B', 'app_key', 'sign_method', 'appKey']
    expect(canonicalString(new Map(names.map((name) => [name, '.'])))).toBe('B.a.aB.a_b.ab.appKey.app_key.sign_method.')
  })

  it('does not depend on the order of the map or on the number of names', () => {
    const name = fc.string({ unit: 'grapheme-composite', minLength: 1 }).filter((text) => text !== 'sign')
    const pairs = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key, maxLength: 60 })
    fc.assert(
      fc.property(pairs, (entries) => {
        const expected = [...entries]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flat()
          .join('')
        expect(canonicalString(new Map(entries))).toBe(expected)
        expect(canonicalString(new Map(entries.toReversed()))).toBe(expected)
      }),
    )
  })

  it('sorts requests with 25 to 60 names by code units, as sign and as a Map', () => {
    // Names in which locales, letter case and insertion order all differ from code units.
    const name = fc.string({
      unit: fc.constantFrom('a', 'A', 'b', 'B', 'z', 'Z', '_', '0', 'é', 'ß'),
      minLength: 1,
      maxLength: 6,
    })
    const pairs = fc.uniqueArray(fc.tuple(name, fc.integer().map(String)), {
      selector: ([key]) => key,
      minLength: 25,
      maxLength: 60,
    })
    fc.assert(
      fc.property(pairs, (entries) => {
        expect(entries.length).toBeGreaterThan(24)
        const units = ([text]: readonly [string, string]) => Buffer.from(text, 'utf16le').swap16()
        const expected = [...entries]
          .sort((a, b) => Buffer.compare(units(a), units(b)))
          .flat()
          .join('')
        expect(canonicalString(new Map(entries))).toBe(expected)
        expect(canonicalString(Object.fromEntries(entries))).toBe(expected)
        const signature = createHmac('sha256', 'helloworld').update(expected).digest('hex').toUpperCase()
        expect(sign(Object.fromEntries(entries), { secret: 'helloworld', signMethod: 'sha256' })).toBe(signature)
      }),
    )
  })

  it('leaves out sign and nothing else', () => {
    expect(
      canonicalString(
        new Map([
          ['sign', 'X'],
          ['sign_method', 'md5'],
          ['Sign', 'y'],
        ]),
      ),
    ).toBe('Signysign_methodmd5')
  })

  it('keeps a bare name for a value that arrived empty', () => {
    expect(
      canonicalString(
        new Map([
          ['uuid', ''],
          ['code', '1'],
        ]),
      ),
    ).toBe('code1uuid')
  })

  it.each(['C', 'cs_CZ.UTF-8', 'tr_TR.UTF-8'])(
    'is the same in a process under %s, for few names and for many',
    (LC_ALL) => {
      // In Czech `ch` comes after `h`; in Turkish `i` and `I` are other letters. Many names are sorted in another way than few.
      const few = ['orderId', 'order_id', 'Order', 'channel', 'country', 'Item', 'item']
      const many = [...few, ...Array.from({ length: 30 }, (_, index) => `p${index}`)]
      const script = `const { canonicalString } = await import(process.argv[1])
      for (const names of JSON.parse(process.argv[2])) console.log(canonicalString(new Map(names.map((name) => [name, ',']))))`
      const entry = new URL('../../dist/sign/index.js', import.meta.url).href
      const words = ['--input-type=module', '-e', script, entry, JSON.stringify([few, many])]
      const [ofFew, ofMany] = execFileSync(process.execPath, words, { env: { ...process.env, LC_ALL } })
        .toString()
        .split('\n')
      expect(ofFew).toBe('Item,Order,channel,country,item,orderId,order_id,')
      const numbers = Array.from({ length: 30 }, (_, index) => `p${index}`)
      const byCodeUnit = numbers.toSorted((one, other) => (one < other ? -1 : 1))
      expect(ofMany).toBe(`Item,Order,channel,country,item,orderId,order_id,${byCodeUnit.join(',')},`)
    },
  )
})
