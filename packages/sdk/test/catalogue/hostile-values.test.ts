import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import type { FieldFact } from '../../src/catalogue/method-fact.ts'
import { aMethod, found } from './a-method.ts'

const inner: readonly FieldFact[] = [
  { name: 'id', type: 'integer', required: true, minimum: 1 },
  { name: 'name', type: 'string', enum: ['a', 'b'], maxLength: 3 },
]
const fact = aMethod([
  { name: 'session_code', type: 'integer' },
  { name: 'text', type: 'string', pattern: '[a-z]+' },
  { name: 'flag', type: 'boolean' },
  { name: 'at', type: 'date' },
  { name: 'image', type: 'bytes' },
  { name: 'ids', type: 'array<integer>', maxItems: 3 },
  { name: 'one', type: 'json', fields: inner },
  { name: 'many', type: 'array<json>', fields: inner },
])
const names = [...fact.params, ...inner].map(({ name }) => name)

const check = (parameters: unknown, protocol: 'top' | 'iop' = 'iop') =>
  checkParameters(fact, parameters as object, { protocol })

describe('whatever it is given, the check throws nothing', () => {
  const key = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toJSON', 'length'), fc.string())
  const anything = fc.anything({
    key,
    maxDepth: 4,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  const values = fc.oneof(
    anything,
    fc.json().map(String),
    fc.constantFrom(() => 1, Symbol('x'), NaN, new Date(NaN)),
  )

  it('and what it finds is of the form that is promised', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.dictionary(key, values)), fc.constantFrom('top', 'iop'), (value, protocol) => {
        for (const { path, problem, remedy } of check(value, protocol)) {
          expect(path).toMatch(/^\S/)
          expect(problem).toMatch(/[^.]$/)
          expect(remedy).toMatch(/[^.]$/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('not even getters, proxies, toJSON and cycles', () => {
    const thrower = (): never => {
      throw new Error('secret')
    }
    const proxy = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower })
    const cycle: Record<string, unknown> = { id: 1 }
    cycle['one'] = cycle
    const getter = Object.defineProperty({}, 'id', { get: thrower, enumerable: true })
    const unreadable = [{ kind: 'type', path: 'one', problem: 'it cannot be read', remedy: 'Give plain values' }]
    expect(check({ one: { toJSON: thrower } })).toEqual(unreadable)
    expect(check({ one: getter })).toMatchObject([{ ...unreadable[0], path: 'one.id' }])
    expect(check({ one: proxy }).map(({ problem }) => problem)).toEqual(['it cannot be read'])
    expect(check(proxy).map(({ path, problem }) => [path, problem])).toEqual([['session_code', 'it cannot be read']])
    expect(check(new Proxy({}, { getPrototypeOf: thrower }))).toMatchObject([{ path: 'parameters' }])
    expect(check({ one: cycle })).toMatchObject([{ kind: 'unknown', path: 'one.one' }])
  })

  it.each([null, undefined, 5, 'text', [], new Map(), Symbol('x')])('%o is no set of parameters', (value) => {
    expect(check(value)).toMatchObject([{ kind: 'type', path: 'parameters' }])
  })
})

describe('it stays small', () => {
  it('at 50 findings', () => {
    expect(check({ ids: Array.from({ length: 1_000_000 }, () => 'x') })).toHaveLength(50)
    expect(check({ many: Array.from({ length: 1000 }, () => ({})) })).toHaveLength(50)
    expect(check(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1])))).toHaveLength(50)
  })

  it('with names of a million characters', () => {
    const [finding] = check({ ['x'.repeat(1_000_000)]: 1 })
    expect(finding?.path.length).toBeLessThan(100)
  })

  it('with JSON of great depth and length', () => {
    expect(found(fact, { one: `{"id":1,"name":${'['.repeat(100_000)}` })).toEqual(['form one'])
    expect(found(fact, { one: `${'['.repeat(5000)}${']'.repeat(5000)}` })).toEqual(['form one'])
    // Too long to look into, so that nothing is known of it.
    expect(found(fact, { one: `{"id":"${'x'.repeat(1_000_000)}"}` })).toEqual([])
  })
})

describe('what it says gives nothing away', () => {
  const secret = '50000600a05iUjbm'

  it.each([
    { session_code: secret },
    { one: { id: 1, session_token: { id: secret } } },
    { ids: [secret.repeat(5)] },
    { at: { [secret]: 1 } },
    { one: `{"id":${secret}}` },
    { one: secret.repeat(3) },
    { image: secret },
    { text: secret.repeat(3) },
    { one: { id: { toJSON: () => secret.repeat(2) }, name: secret.repeat(3) } },
  ])('%j', (parameters) => {
    const findings = check(parameters)
    expect(findings).not.toEqual([])
    expect(JSON.stringify(findings)).not.toContain(secret)
  })

  it.each(['nat_addr', 'zip', 'street', 'contact_person', 'rut_no', 'fax', 'buyer_login_id', 'receiver', 'vat_no'])(
    'a value named %s, which tells a person',
    (name) => {
      const person = aMethod([{ name, type: 'integer' }])
      const [finding] = checkParameters(person, { [name]: 'RAHA' }, { protocol: 'iop' })
      expect(finding?.problem).toBe('it takes a whole number, and a text of 4 characters is none')
    },
  )

  it('the name of a class is shown where it is a word, so that it ends no line of a log', () => {
    const named = (name: string) =>
      Object.setPrototypeOf({}, { constructor: Object.defineProperty(() => 1, 'name', { value: name }) })
    expect(check({ flag: named('Decimal') })[0]?.problem).toMatch(/ and a Decimal is none$/)
    expect(check({ flag: named('a\nb') })[0]?.problem).toMatch(/ and an object is none$/)
    expect(check({ flag: named('x'.repeat(100)) })[0]?.problem).toMatch(/ and an object is none$/)
  })

  it('a short and harmless value is shown', () => {
    expect(check({ flag: 'yes' })[0]?.problem).toBe('it takes true or false, and "yes" is none')
  })
})
