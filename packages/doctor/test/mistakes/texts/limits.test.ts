import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mistakes } from '../../../src/generated/mistakes.ts'
import { parameterMistakes } from '../../../src/mistakes/parameters/index.ts'
import { textMistakes } from '../../../src/mistakes/texts/index.ts'
import { digestOf } from '../../../src/signature/digest.ts'
import { renderPieces, renderText } from '../../../src/signature/render.ts'
import type { DoctorRequest } from '../../../src/wire-request.ts'
import { sceneOf, variantsOf } from './scene.ts'

const name = fc.oneof(
  fc.constantFrom(
    'app_key',
    'method',
    'session',
    'sign_method',
    'timestamp',
    'format',
    'refresh_token',
    '10',
    '',
    'x[0]',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a b+c',
    '1517820392000',
    '2019-01-01 12:00:00',
    '{"a":[1,{"b":null}]}',
    '[[[',
    '%zz%20',
    '&lt;×',
  ),
  fc.constantFrom(
    'true',
    '0',
    '-0.50',
    '1'.repeat(400),
    '1,2,3',
    "['a']",
    '"',
    '\\',
    'e\u0301\r\n',
    '\uD800',
    '[object Object]',
  ),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const parameters = fc.array(fc.tuple(name, value), { maxLength: 9 })
const label = fc.constantFrom('sha256', 'md5', 'hmac', 'hmac-sha256', 'odd')
const request: fc.Arbitrary<DoctorRequest> = fc.oneof(
  fc.tuple(parameters, label).map(([pairs, label]) => ({
    parameters: [['app_key', '1'] as const, ['sign_method', label] as const, ...pairs],
  })),
  fc.tuple(parameters, fc.constantFrom('/sync', '/rest/auth/token/create', '/router/rest')).map(([pairs, path]) => {
    const query = pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&')
    return { url: `https://api-sg.aliexpress.com${path}?app_key=1&${query}` }
  }),
)

function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** A secret that is no part of the words of a variant. */
const ODD_SECRET = 'q7Zk0secretW9'

describe('variants', () => {
  it('change text, key or digest, and never throw', () => {
    fc.assert(
      fc.property(request, (request) => {
        const scene = sceneOf(request)
        const right = digestOf(scene.right)
        for (const mistake of textMistakes) {
          const { name, slot } = mistake
          for (const variant of mistake.variants(scene)) {
            const recipe = variant.change(scene.right)
            // Of a whole text without any character to encode, only one with joints differs.
            if (slot !== 'whole' && slot !== 'charset')
              expect(digestOf(recipe), `${name}: ${variant.what}`).not.toBe(right)
            expect(digestOf(recipe)).toMatch(/^[\dA-F]{32,128}$/)
          }
        }
        expect(digestOf(scene.right)).toBe(right)
      }),
      { numRuns: 60 },
    )
  })

  it('sign no string twice within a mistake', () => {
    fc.assert(
      fc.property(request, (request) => {
        const scene = sceneOf(request)
        for (const mistake of textMistakes.filter(({ slot }) => slot === 'pairs')) {
          const texts = Array.from(mistake.variants(scene), (variant) => renderText(variant.change(scene.right)))
          expect(new Set(texts).size, mistake.name).toBe(texts.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('can be laid over each other, and their pieces are their text', () => {
    fc.assert(
      fc.property(request, fc.nat(), fc.nat(), (request, one, other) => {
        const scene = sceneOf(request)
        const all = variantsOf(scene)
        const first = all[one % all.length]
        const second = all[other % all.length]
        if (first === undefined || second === undefined) return
        const recipe = second.change(first.change(scene.right))
        expect(digestOf(recipe)).toMatch(/^[\dA-F]{32,128}$/)
        const pieces = renderPieces({ ...recipe, frame: 'none' })
        expect(pieces.map(({ text }) => text).join('')).toBe(renderText(recipe))
      }),
      { numRuns: 200 },
    )
  })

  it('never tell the secret', () => {
    fc.assert(
      fc.property(request, (request) => {
        for (const { what, parameter } of variantsOf(sceneOf(request, ODD_SECRET))) {
          expect(`${what} ${parameter}`).not.toContain(ODD_SECRET)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('have a mistake of the facts and a cost of at least nothing', () => {
    for (const mistake of textMistakes) {
      for (const { rarer = 0 } of mistake.variants(sceneOf(rich('1517820392123', 'sha256')))) {
        expect((mistakes[mistake.name].cost ?? 0) + rarer).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

/** Thirty parameters with a value of every kind. */
function rich(timestamp: string, signMethod: string): DoctorRequest {
  return {
    parameters: {
      method: 'aliexpress.ds.order.create',
      app_key: '12345678',
      session: '50000abcDEF',
      timestamp,
      sign_method: signMethod,
      format: 'json',
      v: '2.0',
      simplify: 'true',
      partner_id: 'iop-sdk-java-20181207',
      ds_extend_request: '{"payment":{"pay_currency":"USD"},"promotion":{"promotion_code":"A/B"}}',
      param: '{"address":"Straße 1","product_items":[{"product_id":1005006860981590123,"memo":"a b"}]}',
      product_id: '1005006860981590',
      ship_to_country: 'DE',
      currency: 'EUR',
      keywords: 'yoga mat & towel',
      page_no: '1',
      page_size: '20',
      ids: '1,2,3',
      list: '["a","b"]',
      url: 'https://de.aliexpress.com/item/1.html?a=1&b=2',
      price: '19.90',
      flag: 'false',
      title: 'Café “Süß”',
      note: 'line\nline',
      locale: 'en_US',
      ...Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`word_${index}`, `value${index}`])),
    },
  }
}

describe('numbers', () => {
  it('stay below 550 for thirty parameters with a value of every kind, and below 420 for plain ones', () => {
    const plain = Array.from({ length: 22 }, (_, index) => [`field_${index}`, `value ${index}`])
    const publics = {
      app_key: '1',
      method: 'a.b',
      session: 't',
      format: 'json',
      v: '2.0',
      simplify: 'true',
      sign_method: 'sha256',
    }
    const parameters = { ...publics, timestamp: '1517820392123', ...Object.fromEntries(plain) }
    expect(variantsOf(sceneOf(rich('1517820392123', 'sha256'))).length).toBeLessThan(550)
    expect(variantsOf(sceneOf({ parameters })).length).toBeLessThan(420)
  })
})

describe('names', () => {
  it.each([
    ['1517820392123', 'sha256'],
    ['1517820392000', 'md5'],
    ['2018-02-05 16:46:32', 'hmac'],
  ])('no two mistakes give the same digest (%s, %s)', (timestamp, signMethod) => {
    const scene = sceneOf(rich(timestamp, signMethod))
    const names = new Map<string, string>()
    for (const mistake of [...parameterMistakes, ...textMistakes]) {
      const { name } = mistake
      for (const variant of mistake.variants(scene)) {
        const digest = digestOf(variant.change(scene.right))
        expect(names.get(digest) ?? name, variant.what).toBe(name)
        names.set(digest, name)
      }
    }
  })
})
