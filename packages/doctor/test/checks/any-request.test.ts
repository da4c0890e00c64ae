import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { mistakes } from '../../src/generated/mistakes.ts'
import { readRequest } from '../../src/request/read-request.ts'
import { observe } from './observe.ts'

/** Texts that have broken readers: prototype names, form syntax, broken escapes, halves of characters. */
const names = ['__proto__', 'constructor', 'app_key', 'sign', 'sign_method', 'timestamp', 'method', 'code', 'amp;v']
const pieces = [
  '&',
  '=',
  '+',
  '%',
  '#',
  '?',
  '//',
  '/rest',
  '/sync',
  '%zz',
  '%E4',
  '×tamp=',
  '\r\n',
  '\u0000',
  '\ud800',
  '{"a":',
]
const awkward = fc.constantFrom(...names, ...pieces)
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }), awkward)
const texts = fc.array(text, { maxLength: 8 }).map((parts) => parts.join(''))

describe('any request', () => {
  it('is read and checked without an error', () => {
    const request = fc.record(
      {
        url: fc
          .tuple(fc.constantFrom('', 'https://api-sg.aliexpress.com/sync?', '/rest/auth/token/create?'), texts)
          .map((parts) => parts.join('')),
        method: text,
        headers: fc.array(
          fc.tuple(
            fc.constantFrom('Content-Type', 'Host', 'app_key'),
            fc.oneof(text, fc.constantFrom('application/json', 'multipart/form-data; boundary=b')),
          ),
          { maxLength: 3 },
        ),
        body: fc.oneof(texts, fc.uint8Array({ maxLength: 40 })),
      },
      { requiredKeys: ['url'] },
    )
    fc.assert(
      fc.property(request, fc.constantFrom('top', 'iop', undefined), (wire, protocol) => {
        const options = { secret: 'helloworld', now: 0, ...(protocol === undefined ? {} : { protocol }) }
        if ('unreadable' in readRequest(wire, options)) return
        for (const { what } of observe(wire, options)) expect(what).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
  })

  it('gives back the values of a form, whatever they hold', () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(pairs, (sent) => {
        const form = sent.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
        const subject = readRequest({ url: `/sync?${form}` })
        if ('unreadable' in subject) throw new Error(subject.unreadable)
        expect(subject.received.map(({ name, value }) => [name, value])).toEqual(sent)
      }),
    )
  })

  it('may be large', () => {
    const long = 'x'.repeat(50_000)
    for (const piece of [' ', '\n', '/', '%', '%E4', '{', '"', '6', long.slice(0, 9)]) {
      const value = piece.repeat(100_000)
      expect(observe({ url: `/sync?a=${value}x`, body: `${value}x` }).length).toBeGreaterThan(0)
      expect(
        observe({ parameters: { sign: `${value}x`, session: value, app_key: `${value}x` } }).length,
      ).toBeGreaterThan(0)
    }
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, long.slice(index)]))
    expect(observe({ parameters: many }).length).toBeGreaterThan(0)
  })
})

it('each check has the facts of a mistake', () => {
  for (const { name } of checks) expect(mistakes[name].title).not.toBe('')
  const named = new Set(checks.map(({ name }) => name))
  const unused = Object.entries(mistakes).filter(
    ([name, { kind }]) => kind === 'request' && !named.has(name as keyof typeof mistakes),
  )
  expect(unused.map(([name]) => name)).toEqual([])
})
