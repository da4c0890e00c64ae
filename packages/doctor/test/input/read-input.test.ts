import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, readInput, type InputKind } from '../../src/input/index.ts'

const KINDS: readonly (InputKind | undefined)[] = ['url', 'curl', 'har', 'raw', 'json', 'log', undefined]

/** What a reader makes of a text: nothing but a request or an InputError may come of it. */
function attempt(text: string, kind: InputKind | undefined): string {
  try {
    return JSON.stringify(readInput(text, kind).notes)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

/** Pieces of the syntax of all readers, one a line. */
const FRAGMENTS = String.raw`curl
'
"
^
$
{
}
[
]
(
)
@{
=
&
%%
-d
-F
-H
--data-urlencode
--next
https://a/sync?app_key=
Invoke-WebRequest -Uri
-Body
POST /sync HTTP/1.1
Host: a
HTTP/1.1 200 OK
Transfer-Encoding: chunked
>
<
^_^
array(
Array
=>
:
,
"log":
"entries":
"request":
"url":
$(
-`
  .split('\n')
  .concat('`', '\n', '\r\n', '\n\n', ' ', '\t', '\ud800', '\0', "@'\n", "'@")

/** Texts that make a reader slow when it looks at the rest of the text from each of them. */
const RUNS = Array.from('\'"\\`^$({[&<>%;,= \n\t@#-:?/.0aé').concat(
  `$( @{ "" \\" \\' {" [{ https:// => curl.exe &a= array( $x='1'; "a":{"code": \u0024{`.split(' '),
  ["@'\n", '> A\n', 'https://a?app_key=1 ', '^\n', '`\n', '\r\n\r\n', 'curl '],
)

/** Each reader, with what takes it to its inner loops. */
const BEGINNINGS: readonly (readonly [kind: InputKind, start: string])[] = [
  ['url', 'https://a/?app_key='],
  ['curl', 'curl '],
  ['curl', 'curl "'],
  ['curl', "curl '"],
  ['curl', 'PS> curl.exe '],
  ['curl', 'curl ^"'],
  ['curl', 'Invoke-WebRequest '],
  ['har', '{"log":'],
  ['raw', 'POST / HTTP/1.1\n\n'],
  ['raw', 'POST / '],
  ['json', ''],
  ['json', '{"a":"'],
  ['log', ''],
  ['log', 'app_key https://a/?app_key='],
]

describe('readInput', () => {
  it.each(['', ' \n', '\ufeff', 'hello'])('refuses %j with a remedy', (text) => {
    expect(() => readInput(text)).toThrow(/Give a URL, a curl command, a HAR file/)
  })

  it.each([
    '{"code":"IncompleteSignature","type":"ISV","message":"x","request_id":"1"}',
    '{"error_response":{"code":27,"msg":"Invalid session","sub_code":"invalid-sessionkey"}}',
    '<?xml version="1.0"?><error_response><code>25</code><msg>Invalid signature</msg></error_response>',
    'The request signature does not conform to platform standards',
  ])('takes an answer without its request: %s', (text) => {
    expect(readInput(text)).toEqual({ request: { parameters: [] }, response: text, notes: [] })
  })

  it.each([
    '{"app_key":"1","sign":"AA","message":"IncompleteSignature","code":"IncompleteSignature"}',
    "curl 'https://a/sync?app_key=1' # IncompleteSignature",
    'app_key=1&sign=AA&note=IncompleteSignature',
  ])('takes no request for an answer: %s', (text) => {
    expect(readInput(text).request).not.toEqual({ parameters: [] })
  })

  it('throws nothing but InputError, and tells no values', () => {
    const fragment = fc.constantFrom(...FRAGMENTS)
    const value = 'TopSecretValue42'
    const text = fc
      .array(fc.oneof(fragment, fc.string({ maxLength: 6 }), fc.constant(`sign=${value}`)), { maxLength: 25 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...KINDS), (source, kind) => {
        expect(attempt(source, kind)).not.toContain(value)
      }),
      { numRuns: 3000 },
    )
  })

  it('refuses texts that are too large', () => {
    expect(() => readInput(`https://a/sync?x=${'y'.repeat(1_000_000)}`)).toThrow(/more than 1 million/)
    expect(() => readInput(`curl https://a -d ${'y'.repeat(1_000_000)}`)).toThrow(/more than 1 million/)
  })

  it.each(RUNS)('reads a long run of %j in linear time', (unit) => {
    // Quadratic reading of one of them would take longer than the limit of a test.
    const run = unit.repeat(Math.floor(200_000 / unit.length))
    for (const [kind, start] of BEGINNINGS) attempt(`${start}${run}'x`, kind)
  })
})
