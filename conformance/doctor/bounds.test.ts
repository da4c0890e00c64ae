/** What must end ends, and says so; what is hostile is answered. */
import { diagnose, type DoctorRequest } from '@aeop/doctor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { calls } from './corpus/calls/index.ts'
import { onTheWire } from './corpus/wire.ts'

const thirty = calls.find(({ shape }) => shape === 'sync sha256, 30 parameters')
if (thirty === undefined) throw new Error('the shape is gone')
const NOBODY = 'ABCDEF0123456789'.repeat(4)
const unexplained = onTheWire(thirty, thirty.pairs, NOBODY)

describe('a signature that nothing explains', () => {
  it('is called unexplained, with what was tried', () => {
    const { verdict, findings, signature } = diagnose(unexplained, { secret: thirty.secret, depth: 1 })
    expect(verdict).toBe('unexplained')
    expect(findings.filter(({ certainty }) => certainty === 'certain')).toEqual([])
    expect(signature).toMatchObject({ state: 'unexplained', bytes: 32, search: { complete: true } })
    expect(signature.search?.tried).toBeGreaterThan(100)
  })

  it('says that its time has run out, and how much that was', () => {
    const { summary, signature } = diagnose(unexplained, { secret: thirty.secret, depth: 3, boundMs: 40 })
    expect(signature).toMatchObject({ state: 'unexplained', search: { complete: false, boundMs: 40 } })
    expect(summary).toMatch(/40 ms/u)
  })

  it('is unexplained by the default bound, which is below five seconds', () => {
    const { signature } = diagnose(unexplained, { secret: thirty.secret })
    expect(signature.state).toBe('unexplained')
    expect(signature.search?.boundMs).toBeLessThan(5000)
  })
})

const names = Array.from({ length: 1000 }, (_, index): [string, string] => [`name${index}`, `value ${index}`])
const long = 'ä😀&=+%'.repeat(150_000)
const head = 'https://api-sg.aliexpress.com/sync?app_key=123456&sign_method=sha256&timestamp=1778688000000&method=a.b'

const hostile: Readonly<Record<string, DoctorRequest>> = {
  'a thousand parameters': { parameters: [...names, ['sign', NOBODY]] },
  'a thousand parameters of one name': {
    url: `${head}&sign=${NOBODY}${'&a=1'.repeat(1000)}`,
  },
  'a value of a megabyte': { parameters: { keywords: long, sign: NOBODY } },
  'a megabyte in the query': { url: `${head}&sign=${NOBODY}&q=${encodeURIComponent(long).slice(0, 1_000_000)}` },
  'a megabyte of percent signs': { url: `${head}&sign=${NOBODY}&q=${'%'.repeat(1_000_000)}` },
  'a megabyte of plus signs': { url: `${head}&sign=${NOBODY}&q=${'+'.repeat(1_000_000)}` },
  'a megabyte of ampersands': { url: `${head}&sign=${NOBODY}${'&'.repeat(1_000_000)}` },
  'a signature of a megabyte': { url: `${head}&sign=${'A'.repeat(1_000_000)}` },
  'lone surrogates': { parameters: { '\uD800': '\uDFFF', q: 'a\uD83D', sign: NOBODY } },
  'prototype names': { parameters: JSON.parse('{"__proto__":"a","constructor":"b","toString":"c","sign":"d"}') as {} },
  'JSON a thousand deep': { parameters: { q: `${'['.repeat(1000)}${']'.repeat(1000)}`, sign: NOBODY } },
  'JSON a hundred thousand deep': { parameters: { q: '['.repeat(100_000), sign: NOBODY } },
  'bytes that are no text': {
    url: `${head}&sign=${NOBODY}`,
    headers: [['content-type', 'multipart/form-data; boundary=x']],
    body: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
  },
  'no parameters': { parameters: {} },
  'an empty URL': { url: '' },
  'a URL of blanks': { url: ' \n ' },
}

describe('a hostile request', { timeout: 120_000 }, () => {
  it.each(Object.keys(hostile))('of %s is answered', (name) => {
    const request = hostile[name]
    if (request === undefined) throw new Error('gone')
    const report = diagnose(request, { secret: 'helloworld', boundMs: 200, response: '{"code":"IncompleteSignature"}' })
    expect(['mistake', 'unexplained', 'unreadable']).toContain(report.verdict)
    expect(report.summary).not.toBe('')
  })

  it('of any bytes at all is answered, and so is any answer', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.string(), fc.json())
    const header = fc.tuple(fc.constantFrom('content-type', 'host', 'date', 'x'), text)
    const wire = fc.record(
      { url: text, method: text, headers: fc.array(header), body: fc.oneof(text, fc.uint8Array()) },
      { requiredKeys: ['url'] },
    )
    const bare = fc.record({ parameters: fc.dictionary(text, fc.oneof(text, fc.jsonValue())), path: text })
    fc.assert(
      fc.property(
        fc.oneof(wire, bare),
        text,
        text,
        fc.constantFrom('top', 'iop', undefined),
        (request, secret, response, protocol) => {
          const options = { secret, response, boundMs: 5, ...(protocol === undefined ? {} : { protocol }) }
          const report = diagnose(request, options)
          expect(JSON.parse(JSON.stringify(report))).toEqual(report)
        },
      ),
      { numRuns: 400 },
    )
  })
})
