import { describe, expect, it } from 'vitest'
import { interpretAnswer, PlatformError, TransportError, type Answer } from '../../src/index.ts'
import type { AnsweredCall } from '../../src/protocol/index.ts'

const dotted: AnsweredCall = { protocol: 'iop', method: 'a.b' }
const simplified: AnsweredCall = { ...dotted, simplify: true }
const system: AnsweredCall = { protocol: 'iop', method: '/a/b' }

const interpret = (body: string, call: AnsweredCall = dotted): Promise<Answer> =>
  interpretAnswer({ status: 200, contentType: '', body }, call)

const codeOf = (promise: Promise<Answer>) =>
  promise.then(
    (answer) => `a value: ${JSON.stringify(answer)}`,
    (error: unknown) =>
      error instanceof TransportError || error instanceof PlatformError ? error.code : String(error),
  )

describe('HTTP 200 with what the platform never wrote', () => {
  it.each([
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><body/></html>'],
    ['XHTML without a document type', '<?xml version="1.0"?><html><body/></html>'],
    ['a page behind a comment', '<!-- x --><html><body>a</body></html>'],
    ['a page without html', '<head><title>a</title></head>'],
    ['somebody else his XML', '<Error><Code>AccessDenied</Code></Error>'],
    ['two roots', '<a_b_response><a>1</a></a_b_response><c_response/>'],
    ['an envelope with text', '<a_b_response>boom</a_b_response>'],
    ['an empty refusal in XML', '<error_response></error_response>'],
    ['an OAuth error', '{"error":"invalid_client","message":"Not Found"}'],
    ['a refusal that is text', '{"error_response":"boom"}'],
    ['a refusal that is null', '{"error_response":null}'],
    ['a refusal that says nothing', '{"error_response":{}}'],
    ['an envelope that is text', '{"a_b_response":"boom"}'],
    ['an envelope that is null', '{"a_b_response":null}'],
    ['an envelope that is a list', '{"a_b_response":[]}'],
    ['an envelope of another name that is text', '{"c_response":"boom"}'],
    ['an error of a proxy', '{"code":404,"message":"Not Found"}'],
    ['an error of a web framework', '{"timestamp":"2026-01-01","status":404,"error":"Not Found","path":"/sync"}'],
    ['nothing in braces', '{}'],
  ])('%s', async (_what, body) => {
    for (const call of [dotted, simplified, system]) {
      expect(await codeOf(interpret(body, call)), call.method).toBe('unexpected-answer')
    }
  })

  it('fields that nobody marked as the platform his are taken only where a flat answer was to come', async () => {
    expect(await codeOf(interpret('{"time":"2019-01-01 12:00:00"}'))).toBe('unexpected-answer')
    expect(await interpret('{"time":"2019-01-01 12:00:00"}', simplified)).toEqual({ time: '2019-01-01 12:00:00' })
    expect(await interpret('{"access_token":"50000x","code":"0"}', system)).toEqual({ access_token: '50000x' })
  })

  it('says a web page when it is one', async () => {
    await expect(interpret('<!-- x -->\n<HTML lang="en"><body>')).rejects.toThrow('HTTP 200 and a web page')
    await expect(interpret('<a_b_response><html></a_b_response>')).rejects.toThrow('a body that is no answer')
  })
})

describe('answers made to do harm', () => {
  const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels)

  it.each([
    ['JSON 100,000 deep', `{"a_b_response":{"a":${deep('[', ']', 100_000)}}}`],
    ['a refusal 100,000 deep', `{"error_response":{"code":"1","msg":${deep('{"a":', '}', 100_000)}`],
    ['XML 100,000 deep', `<a_b_response>${deep('<a>', '</a>', 100_000)}</a_b_response>`],
    ['JSON 1,002 deep', `{"a_b_response":{"a":${deep('[', ']', 1001)}}}`],
    ['XML 1,002 deep', `<a_b_response>${deep('<a>', '</a>', 1001)}</a_b_response>`],
    [
      'entities that grow fast',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<a_b_response>&b;</a_b_response>`,
    ],
    ['entities that grow', `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9000)}">]><a_b_response>&a;&a;</a_b_response>`],
  ])('%s', async (_what, body) => {
    expect(await codeOf(interpret(body))).toBe('unexpected-answer')
  })
})

describe('names that mean something to JavaScript', () => {
  it.each([
    ['JSON', '{"a_b_response":{"__proto__":{"polluted":"1"},"constructor":"c","toString":{"length":"2"}}}'],
    [
      'XML',
      '<a_b_response><__proto__><polluted>1</polluted></__proto__><constructor>c</constructor><toString><length>2</length></toString></a_b_response>',
    ],
  ])('are data in %s', async (_what, body) => {
    const answer = await interpret(body)
    expect(JSON.stringify(answer)).toBe('{"__proto__":{"polluted":"1"},"constructor":"c","toString":{"length":"2"}}')
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})

describe('XML', () => {
  const valueOf = async (text: string) => (await interpret(`<a_b_response><v>${text}</v></a_b_response>`))['v']

  it.each([
    ['decimal references', '&#20013;&#25991;', '中文'],
    ['hexadecimal references', '&#x4e2d;&#x1F600;', '中😀'],
    ['a carriage return', 'a&#13;\nb', 'a\r\nb'],
    ['references that were escaped themselves', '&amp;#20013; &amp;lt;', '&#20013; &lt;'],
    ['all five names', '&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['character data amid text', 'a &lt; <![CDATA[&lt;]]> b', 'a < &lt; b'],
    ['comments and instructions amid text', 'a<!-- <x> --><?y <z>?>b', 'ab'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['character data as it is', '<![CDATA[<b>&amp;]]]]><![CDATA[>]]>', '<b>&amp;]]>'],
    ['blanks around text', ' a ', ' a '],
  ])('%s', async (_what, text, value) => expect(await valueOf(text)).toBe(value))

  it('long texts full of escapes come out whole', async () => {
    expect(await valueOf('&lt;p&gt;'.repeat(50_000))).toBe('<p>'.repeat(50_000))
  })

  it('an envelope without fields is an answer without fields', async () => {
    expect(await interpret('<a_b_response></a_b_response>')).toEqual({})
    expect(await interpret('<?xml version="1.0" encoding="utf-8" ?>\n<a_b_response/><!--top.na61-->')).toEqual({})
    expect(await interpret('\uFEFF{"a_b_response":{}}')).toEqual({})
  })
})
