import fc from 'fast-check'
import type { FieldFact, MethodFact } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { mistakes } from '../../../src/generated/mistakes.ts'
import { parameterMistakes } from '../../../src/mistakes/parameters/index.ts'
import { digestOf } from '../../../src/signature/digest.ts'
import { renderText } from '../../../src/signature/render.ts'
import type { DoctorRequest } from '../../../src/wire-request.ts'
import { sceneOf, SECRET, stringsOf, variantsOf } from './scene.ts'

const name = fc.oneof(
  fc.constantFrom(
    'app_key',
    'method',
    'session',
    'access_token',
    'sign',
    'sign_method',
    'timestamp',
    'format',
    'appKey',
    '1',
    '10',
  ),
  fc.constantFrom('logistics_no', 'service_name', 'order_id', 'app_secret', '', ' x y', '×tamp'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const value = fc.oneof(
  fc.constantFrom('', ' ', 'a b+c', '@x', '/x/y', '/order/get', '1517820392000', 'http://x/?a=1&b=2', '%D6%D0', '50%'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 })
const raw = pairs.map((all) => all.map(([name, value]) => `${name}=${value}`).join('&'))
const encoded = pairs.map((all) => all.map(([a, b]) => `${escape(a)}=${escape(b)}`).join('&'))
const query = fc.oneof(raw, encoded)

function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

const paths = ['/sync', '/rest/auth/token/create', '/rest/order/get', '/rest', '/router/rest', '/router/batch', '/', '']
const request: fc.Arbitrary<DoctorRequest> = fc.oneof(
  pairs.map((parameters) => ({ parameters: [['app_key', '1'] as const, ...parameters] })),
  fc
    .record({ path: fc.constantFrom(...paths), query, body: fc.oneof(fc.constant(''), query) })
    .map(({ path, query, body }) => ({ url: `https://api-sg.aliexpress.com${path}?app_key=1&${query}`, body })),
)

describe('variants', () => {
  it('change what is signed, once each within a mistake, and never throw', () => {
    fc.assert(
      fc.property(request, (request) => {
        const scene = sceneOf(request)
        const right = digestOf(scene.right)
        for (const mistake of parameterMistakes) {
          const texts = [...mistake.variants(scene)].map((variant) => renderText(variant.change(scene.right)))
          expect(new Set(texts).size).toBe(texts.length)
          expect(texts).not.toContain(renderText(scene.right))
        }
        const [first] = variantsOf(scene)
        if (first !== undefined) expect(digestOf(first.change(scene.right))).not.toBe(right)
        expect(digestOf(scene.right)).toBe(right)
      }),
      { numRuns: 150 },
    )
  })

  it('can be laid over each other in any order without throwing', () => {
    fc.assert(
      fc.property(request, fc.nat(), fc.nat(), (request, one, other) => {
        const scene = sceneOf(request)
        const all = variantsOf(scene)
        const first = all[one % all.length]
        const second = all[other % all.length]
        if (first === undefined || second === undefined) return
        expect(digestOf(second.change(first.change(scene.right)))).toMatch(/^[\dA-F]{32,64}$/)
      }),
      { numRuns: 150 },
    )
  })

  it('never tell the secret', () => {
    fc.assert(
      fc.property(request, (request) => {
        for (const { what, parameter } of variantsOf(sceneOf(request))) {
          expect(`${what} ${parameter}`).not.toContain(SECRET)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('have a cost of at least nothing', () => {
    const scene = sceneOf({ url: 'https://api-sg.aliexpress.com/rest/order/get?order_id=1&app_key=2&code=c' })
    for (const mistake of parameterMistakes) {
      for (const { rarer = 0 } of mistake.variants(scene)) {
        expect((mistakes[mistake.name].cost ?? 0) + rarer).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

const field = (name: string): FieldFact => ({ name, type: 'string', required: false })
const method: MethodFact = {
  name: 'a.b',
  group: 'ds',
  protocol: 'iop',
  session: true,
  detail: 'request',
  access: 'read',
  repeatable: true,
  params: [...Array.from({ length: 40 }, (_, index) => field(`optional_${index}`)), field('keyWord'), field('page')],
  response: [],
}
const business = Array.from({ length: 22 }, (_, index) => `field_${index}=value+${index}`).join('&')
const publics = 'method=a.b&app_key=1&session=t&timestamp=2&sign_method=sha256&format=json&v=2.0&simplify=true'

describe('numbers', () => {
  it.each([
    ['over the wire', { url: `https://api-sg.aliexpress.com/sync?${publics}&${business}` }],
    ['as bare parameters', { parameters: Object.fromEntries(new URLSearchParams(`${publics}&${business}`)) }],
  ])('stay below 400 for 30 parameters %s', (_, request) => {
    const count = variantsOf(sceneOf(request, method)).length
    expect(count).toBeGreaterThan(150)
    expect(count).toBeLessThan(400)
  })
})

describe('pieces of values', () => {
  it('are put together only so often', () => {
    const strays = Array.from({ length: 40 }, (_, index) => `key${index}=a+b&c d e${index}`).join('&')
    const cut = { url: `https://api-sg.aliexpress.com/sync?app_key=1&method=a&${strays}` }
    expect(stringsOf(cut, 'wire-unencoded').length).toBeLessThan(70)
  })
})

describe('what the catalogue knows of the method', () => {
  const url = 'https://api-sg.aliexpress.com/sync?app_key=1&method=a.b'

  it('tells which optional parameters may have been unset', () => {
    expect(stringsOf({ url }, 'unset-signed', method)).toContain('app_key1methoda.boptional_3None')
    expect(stringsOf({ url }, 'unset-signed')).not.toContain('app_key1methoda.boptional_3None')
  })

  it('tells a piece of a value from a parameter', () => {
    const cut = { url: `${url}&keyWord=q&roll=2&page=1` }
    expect(stringsOf(cut, 'wire-unencoded', method)).toContain('app_key1keyWordq&roll=2methoda.bpage1')
    expect(stringsOf(cut, 'wire-unencoded')).toEqual([])
  })
})

describe('what belongs to another mistake', () => {
  const url =
    'https://api-sg.aliexpress.com/sync?app_key=1&method=a.b&sign_method=sha256&session=t&memo=&title=%40x&at=2'

  it('is called an unsigned parameter only as the rarer explanation', () => {
    const variants = variantsOf(sceneOf({ url }), 'parameter-unsigned')
    const usual = variants.filter(({ rarer = 0 }) => rarer < 3).map(({ parameter }) => parameter)
    expect(usual).toEqual(['app_key', 'at'])
    expect(variants.length).toBeGreaterThan(usual.length)
  })

  it('is not called a part of the set where one parameter is missing', () => {
    const one = { url: 'https://api-sg.aliexpress.com/sync?app_key=1&method=a.b&x=2' }
    expect(stringsOf(one, 'partial-set')).not.toContain('app_key1methoda.b')
  })

  it('puts the samples of doc 120693 first where its API is called, and nowhere else', () => {
    const rarer = (path: string) =>
      variantsOf(sceneOf({ url: `https://api-sg.aliexpress.com/rest${path}?app_key=1&order_id=7` }), 'doc-sample').map(
        ({ rarer }) => rarer,
      )
    expect(new Set(rarer('/order/get'))).toEqual(new Set([-4]))
    expect(new Set(rarer('/auth/token/create'))).toEqual(new Set([0]))
  })

  it('takes bare text for what it is, where nothing is known of its bytes', () => {
    expect(stringsOf({ parameters: { app_key: '1', title: 'caf\uFFFD' } }, 'wire-unencoded')).toEqual([])
  })

  it('takes no date for a text with a lost +', () => {
    const dated = { parameters: { app_key: '1', method: 'a', timestamp: '2016-01-01 12:00:00' } }
    expect(stringsOf(dated, 'wire-unencoded')).toEqual([])
  })

  it('does not sign a file of more than 64 KiB by its content', () => {
    const large = (bytes: number): DoctorRequest => ({
      url: 'https://api-sg.aliexpress.com/sync?app_key=1&method=a',
      headers: [['content-type', 'multipart/form-data; boundary=B']],
      body: `--B\r\nContent-Disposition: form-data; name="f"; filename="n"\r\n\r\n${'x'.repeat(bytes)}\r\n--B--\r\n`,
    })
    expect(stringsOf(large(65_536), 'file-signed').some((text) => text.includes('xxx'))).toBe(true)
    expect(stringsOf(large(65_537), 'file-signed').some((text) => text.includes('xxx'))).toBe(false)
  })
})
