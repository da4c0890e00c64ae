import { describe, expect, it } from 'vitest'
import type { FieldFact } from '@aeop/sdk/facts'
import { writeJson } from '../../src/answers/json-writer.ts'
import { refusalBody } from '../../src/answers/refusal-body.ts'
import { createRequestIds } from '../../src/answers/request-ids.ts'
import { writeXml } from '../../src/answers/xml-writer.ts'

describe('writeXml', () => {
  const text = (value: string) => /<a>(.*)<\/a>/su.exec(writeXml('r', { a: value }, []))?.[1]

  it.each([
    ['<a href="x">R&D \'s</a>', '&lt;a href=&quot;x&quot;&gt;R&amp;D &apos;s&lt;/a&gt;'],
    // A parser reads a bare CR, and CR LF, as LF (XML 1.0, 2.11).
    ['a\rb\r\nc\nd\te', 'a&#13;b&#13;\nc\nd\te'],
    ['&#13;', '&amp;#13;'],
    ['\u0000\u0008\u000B\u001F\uFFFE\uFFFF', '\uFFFD'.repeat(6)],
    ['中文 😀 \u0085\u2028', '中文 😀 \u0085\u2028'],
  ])('%j', (value, expected) => expect(text(value)).toBe(expected))
})

describe('writeJson', () => {
  const fields = (itemName: string) => [{ name: 'list', type: 'array', itemName }] as unknown as FieldFact[]

  it('keeps the text of a frozen answer for the fields and the form it was written by', () => {
    const answer = Object.freeze({ list: [1n] })
    const [one, other] = [fields('one'), fields('other')]
    for (let turn = 0; turn < 2; turn++) {
      expect(writeJson(answer, one, false)).toBe('{"list":{"one":[1]}}')
      expect(writeJson(answer, one, true)).toBe('{"list":[1]}')
      expect(writeJson(answer, other, false)).toBe('{"list":{"other":[1]}}')
    }
  })

  it('writes an answer that is not frozen as it is now', () => {
    const answer = { name: 'one' }
    expect(writeJson(answer, [], false)).toBe('{"name":"one"}')
    answer.name = 'two'
    expect(writeJson(answer, [], false)).toBe('{"name":"two"}')
  })
})

describe('refusalBody', () => {
  const of = (endpoint: 'top' | 'sync') =>
    refusalBody({ error: 'invalid-parameter', parameter: `<a>"'&` }, endpoint, 0, createRequestIds()).fields

  it('escapes both texts for HTML on TOP', () => {
    expect(of('top')).toMatchObject({ code: 41, msg: 'Invalid arguments:&lt;a&gt;&quot;&apos;&amp;' })
    const refusal = { error: 'remote-service-error', subCode: '-999', subMessage: `don't` } as const
    expect(refusalBody(refusal, 'top', 0, createRequestIds()).fields).toMatchObject({ sub_msg: 'don&apos;t' })
  })

  it('leaves them alone on IOP, where no sample shows references', () => {
    const refusal = { error: 'missing-parameter', parameter: '<a>' } as const
    expect(refusalBody(refusal, 'sync', 0, createRequestIds()).fields['msg']).toContain('“<a>”')
  })
})
