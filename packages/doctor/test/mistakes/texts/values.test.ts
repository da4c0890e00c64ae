import { describe, expect, it } from 'vitest'
import { stringsOf, syncCall } from './scene.ts'

/** Each pair of texts is written by hand: what arrived as `x`, and what the program of such a mistake signs for it. */
type Case = readonly [mistake: string, what: string, sent: string, signed: string]

const encoded: readonly Case[] = [
  ['values-encoded', '%20', 'yoga mat', 'yoga%20mat'],
  ['values-encoded', '+', 'yoga mat', 'yoga+mat'],
  ['values-encoded', 'encodeURIComponent', "it's (a) b~*!", "it's%20(a)%20b~*!"],
  ['values-encoded', 'RFC 3986', "it's (a) b~*!", 'it%27s%20%28a%29%20b~%2A%21'],
  ['values-encoded', 'URLEncoder of Java', "it's (a) b~*!", 'it%27s+%28a%29+b%7E*%21'],
  ['values-encoded', 'quote_plus of Python', "it's (a) b~*!", 'it%27s+%28a%29+b~%2A%21'],
  ['values-encoded', 'quote of Python', 'a/b c', 'a/b%20c'],
  ['values-encoded', 'urlencode of PHP', 'a~ *', 'a%7E+%2A'],
  ['values-encoded', 'UrlEncode of .NET', 'é (a)', '%c3%a9+(a)'],
  ['values-encoded', 'WebUtility of .NET', 'é (a)', '%C3%A9+(a)'],
  ['values-encoded', 'small letters', 'é a', '%c3%a9%20a'],
  ['values-encoded', 'encodeURI', 'http://x/?a=1&b=2 3', 'http://x/?a=1&b=2%203'],
  ['values-encoded', 'blanks only', 'a b/c', 'a+b/c'],
  ['values-encoded', 'twice', 'a b', 'a%2520b'],
  ['values-encoded', 'twice as a form', 'a b', 'a%2Bb'],
]

const scalars: readonly Case[] = [
  ['value-text', 'True', 'true', 'True'],
  ['value-text', 'False', 'false', 'False'],
  ['value-text', '1', 'true', '1'],
  ['value-text', '0', 'false', '0'],
  ['value-text', 'PHP false', 'false', ''],
  ['value-text', 'TRUE', 'true', 'TRUE'],
  ['value-text', 'Y', 'true', 'Y'],
  ['value-text', 'sent as Python', 'True', 'true'],
  ['value-text', 'sent as 1', '1', 'true'],
  ['value-text', 'sent as 0, signed as Python', '0', 'False'],
  ['value-text', 'sent as undefined', 'undefined', ''],
  ['value-text', 'rounded', '1005006860981590123', '1005006860981590100'],
  ['value-text', '.0', '15', '15.0'],
  ['value-text', '.00', '15', '15.00'],
  ['value-text', 'two decimals', '9.9', '9.90'],
  ['value-text', 'no zeros', '9.90', '9.9'],
  ['value-text', 'no zeros in front', '007', '7'],
  ['value-text', 'Java double', '12345678', '1.2345678E7'],
  ['value-text', 'round Java double', '1000000000000000', '1.0E15'],
  ['value-text', 'PHP double', '1005006860981590', '1.0050068609816E+15'],
  ['value-text', 'round PHP double', '1000000000000000', '1.0E+15'],
  ['value-text', 'Python double', '10000000000000000', '1e+16'],
  ['value-text', 'JavaScript double', '1000000000000000000000', '1e+21'],
  ['value-text', 'thousands', '1234567.5', '1,234,567.5'],
  ['value-text', 'thousands with dots', '1234567', '1.234.567'],
  ['value-text', 'JSON.stringify', 'a"b', '"a\\"b"'],
  ['value-text', 'unquoted', '"ab"', 'ab'],
]

const object = '{"a":{"b":[1,"x",true,null]},"c":"it\'s"}'

const structures: readonly Case[] = [
  ['value-text', 'JavaScript object', object, '[object Object]'],
  ['value-text', 'JavaScript list', '["a",["b","c"],{"d":1},null]', 'a,b,c,[object Object],'],
  ['value-text', 'Python dictionary', object, `{'a': {'b': [1, 'x', True, None]}, 'c': "it's"}`],
  ['value-text', 'Python list', '["a","b"]', "['a', 'b']"],
  ['value-text', 'Java map', object, "{a={b=[1, x, true, null]}, c=it's}"],
  ['value-text', 'Java list', '["a","b"]', '[a, b]'],
  ['value-text', 'PHP array', '["a","b"]', 'Array'],
  ['value-text', 'Go map', '{"c":"d","a":[1,null]}', 'map[a:[1 <nil>] c:d]'],
  ['value-text', 'Ruby hash', '{"a":["b",null]}', '{"a"=>["b", nil]}'],
  ['value-text', '.NET list', '["a"]', 'System.Collections.Generic.List`1[System.String]'],
  ['value-text', '.NET array', '["a"]', 'System.String[]'],
  ['value-text', '.NET dictionary', '{"a":1}', 'System.Collections.Generic.Dictionary`2[System.String,System.Object]'],
  ['value-text', 'joined with blanks', '["a","b"]', 'a, b'],
  ['value-text', 'joined with nothing', '["a","b"]', 'ab'],
  ['value-text', 'single quotes', '{"a":"b"}', "{'a':'b'}"],
  ['value-text', 'commas sent for JSON', 'a,b', '["a","b"]'],
  ['value-text', 'commas sent for numbers', '1,2', '[1,2]'],
  ['value-text', 'commas sent for JSON of Python', 'a,b', '["a", "b"]'],
  ['value-text', 'commas sent for a Python list', 'a,b', "['a', 'b']"],
  ['value-text', 'commas sent for a Python list of numbers', '1,2', '[1, 2]'],
  ['value-text', 'commas sent for a Java list', 'a,b', '[a, b]'],
  ['value-text', 'commas sent for a PHP array', 'a,b', 'Array'],
  ['value-text', 'commas with blanks', 'a,b', 'a, b'],
  ['value-text', 'Python sent for JSON', "[{'a': True}]", '[{"a":true}]'],
]

const json: readonly Case[] = [
  ['json-respelt', 'Python', '{"a":1,"b":"é"}', '{"a": 1, "b": "\\u00e9"}'],
  ['json-respelt', 'blanks', '{"a":1,"b":"é"}', '{"a": 1, "b": "é"}'],
  ['json-respelt', 'no blanks', '{"a": 1, "b": [1, 2]}', '{"a":1,"b":[1,2]}'],
  ['json-respelt', 'PHP', '{"a":"x/é"}', '{"a":"x\\/\\u00e9"}'],
  ['json-respelt', 'slashes', '{"a":"x/é"}', '{"a":"x\\/é"}'],
  ['json-respelt', 'no slashes', '{"a":"x\\/y"}', '{"a":"x/y"}'],
  ['json-respelt', 'capital escapes', '{"a":"é"}', '{"a":"\\u00E9"}'],
  ['json-respelt', 'no escapes', '{"a":"\\u00e9\\ud83d\\ude00"}', '{"a":"é😀"}'],
  ['json-respelt', 'sorted', '{"b":1,"a":{"d":2,"c":3}}', '{"a":{"c":3,"d":2},"b":1}'],
  ['json-respelt', 'sorted by Python', '{"b":1,"a":2}', '{"a": 2, "b": 1}'],
  ['json-respelt', 'two blanks deep', '{"a":[1,{}],"b":[]}', '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}'],
  ['json-respelt', 'four blanks deep', '{"a":1}', '{\n    "a": 1\n}'],
  ['json-respelt', 'a tab deep', '{"a":1}', '{\n\t"a": 1\n}'],
  ['json-respelt', 'CR LF', '{"a":1}', '{\r\n  "a": 1\r\n}'],
  ['json-respelt', 'Jackson', '{"a":1}', '{\n  "a" : 1\n}'],
  ['json-respelt', 'Go', '{"a":"<b>&"}', '{"a":"\\u003cb\\u003e\\u0026"}'],
  ['json-respelt', 'Gson', '{"a":"x=\'y\'"}', '{"a":"x\\u003d\\u0027y\\u0027"}'],
  ['json-respelt', 'System.Text.Json', '{"a":"+é\\""}', '{"a":"\\u002B\\u00E9\\u0022"}'],
  ['json-respelt', 'blanks behind colons', '{"a":1,"b":2}', '{"a": 1,"b": 2}'],
  ['json-respelt', 'rounded', '{"id":1005006860981590123}', '{"id":1005006860981590100}'],
  ['json-respelt', 'long numbers kept', '{"id":1005006860981590123}', '{"id": 1005006860981590123}'],
  ['json-respelt', 'numbers in front', '{"b":1,"2":2}', '{"2":2,"b":1}'],
  ['json-respelt', 'order of names kept', '{"b":1,"2":2}', '{"b": 1, "2": 2}'],
  ['json-respelt', 'numbers as strings', '{"id":12,"n":"x"}', '{"id":"12","n":"x"}'],
  ['json-respelt', 'strings as numbers', '{"id":"12","n":"012"}', '{"id":12,"n":"012"}'],
  ['json-respelt', 'doubles of Gson', '{"id":12}', '{"id":12.0}'],
  ['json-respelt', 'no null', '{"a":null,"b":[null]}', '{"b":[null]}'],
  ['json-respelt', 'nothing empty', '{"a":null,"b":"","c":1}', '{"c":1}'],
  ['json-respelt', 'JSON within JSON', '{"a":"{\\"b\\":1}"}', '{"a":{"b":1}}'],
  ['json-respelt', 'objects as texts', '{"a":{"b":1}}', '{"a":"{\\"b\\":1}"}'],
  ['json-respelt', 'twice', '{"a":1}', '"{\\"a\\":1}"'],
  ['json-respelt', 'sent twice', '"{\\"a\\":1}"', '{"a":1}'],
  ['json-respelt', 'a line end', '{"a":1}', '{"a":1}\n'],
]

const changed: readonly Case[] = [
  ['text-changed', 'trimmed', ' a ', 'a'],
  ['text-changed', 'a blank was cut off', 'a', 'a '],
  ['text-changed', 'a line end was cut off', 'a', 'a\n'],
  ['text-changed', 'LF', 'a\r\nb', 'a\nb'],
  ['text-changed', 'CR LF', 'a\nb\r\nc', 'a\r\nb\r\nc'],
  ['text-changed', 'no line ends', 'a\nb', 'ab'],
  ['text-changed', 'blanks for line ends', 'a\r\nb', 'a b'],
  ['text-changed', 'NFC', 'e\u0301', 'é'],
  ['text-changed', 'NFD', 'é', 'e\u0301'],
  ['text-changed', 'NFKC', 'ﬁ', 'fi'],
  ['text-changed', 'plain blanks', 'a\u00A0b\u3000c', 'a b c'],
  ['text-changed', 'non-breaking blanks', 'a b', 'a\u00A0b'],
  ['text-changed', 'one blank', 'a  b', 'a b'],
  ['text-changed', 'sent encoded twice', 'a%20b', 'a b'],
  ['text-changed', 'sent encoded twice, as a form', 'a+b%2F', 'a b/'],
  ['text-changed', 'zero-width characters', '\uFEFFa\u200Bb', 'ab'],
  ['text-changed', 'straight quotes', '“a” ‘b’', `"a" 'b'`],
  ['text-changed', 'backslashes added', `it's "a"`, String.raw`it\'s \"a\"`],
  ['text-changed', 'backslashes removed', String.raw`it\'s`, "it's"],
  ['text-changed', 'escapes of line ends', 'a\nb', String.raw`a\nb`],
  ['text-changed', 'line ends of escapes', String.raw`a\nb`, 'a\nb'],
  ['text-changed', 'emoji', 'a😀b', 'ab'],
  ['text-changed', 'accents', 'Köln', 'Koln'],
  ['text-changed', 'capitals', 'us', 'US'],
  ['text-changed', 'capitals of a locale', 'en_us', 'EN_US'],
  ['text-changed', 'small letters', 'USD', 'usd'],
]

const entities: readonly Case[] = [
  ['entities', 'PHP', `<a href="x">it's & b</a>`, '&lt;a href=&quot;x&quot;&gt;it&#039;s &amp; b&lt;/a&gt;'],
  ['entities', 'double quotes only', `"it's"`, "&quot;it's&quot;"],
  ['entities', 'Python', `"it's"`, '&quot;it&#x27;s&quot;'],
  ['entities', 'Go', `"it's"`, '&#34;it&#39;s&#34;'],
  ['entities', 'XML', `"it's"`, '&quot;it&apos;s&quot;'],
  ['entities', 'page element', '"<"', '"&lt;"'],
  ['entities', '&amp; only', '<&>', '<&amp;>'],
  ['entities', 'decoded', '&lt;a&gt; &amp;amp; &#20013;', '<a> &amp; 中'],
  ['entities', 'decoded twice', '&amp;lt;', '<'],
  ['entities', 'the character of an entity', '2×3', '2&times3'],
  ['entities', 'the character of an entity with its semicolon', '2×3', '2&times;3'],
  ['entities', 'an entity without semicolon', 'http://x/?a=1&copy=2', 'http://x/?a=1©=2'],
  ['entities', 'numeric', 'a中', 'a&#20013;'],
]

describe.each([
  ['percent-encoded', encoded],
  ['truth values, numbers and quotes', scalars],
  ['lists and objects', structures],
  ['JSON', json],
  ['changed texts', changed],
  ['entities', entities],
])('%s', (_, cases) => {
  it.each(cases)('%s: %s', (mistake, _, sent, signed) => {
    const strings = stringsOf(syncCall({ x: sent }), mistake)
    expect(strings).toContain(`app_key1methoda.bsign_methodsha256x${signed}`)
  })
})

describe('several values', () => {
  /** Without what is the same in all; `note` and what comes after it in the alphabet stand behind it. */
  const strings = (mistake: string, parameters: Readonly<Record<string, string>>): readonly string[] =>
    stringsOf(syncCall(parameters), mistake).map((text) =>
      text.replace('app_key1methoda.b', '').replace('sign_methodsha256', ''),
    )

  it.each([
    ['values-encoded', { x: 'a b', y: 'c d' }, ['xa%20byc%20d', 'xa%20byc d', 'xa byc%20d']],
    ['value-text', { x: 'true', y: 'false' }, ['xTrueyFalse', 'xTrueyfalse', 'xtrueyFalse']],
    ['json-respelt', { x: '{"a":1}', y: '[1,2]' }, ['x{"a": 1}y[1, 2]', 'x{"a": 1}y[1,2]', 'x{"a":1}y[1, 2]']],
    ['text-changed', { x: 'a ', y: ' b' }, ['xayb', 'xay b', 'xa yb']],
    ['entities', { x: '<', y: '>' }, ['x&lt;y&gt;', 'x&lt;y>', 'x<y&gt;']],
  ])('%s: all at once and each alone', (mistake, parameters, expected) => {
    expect(strings(mistake, parameters)).toEqual(expect.arrayContaining(expected))
  })

  it('values-encoded: JSON alone, and values of the API alone', () => {
    const found = strings('values-encoded', { note: 'x/', x: '{"a":1}', y: '[1]', z: 'b c' })
    expect(found).toContain('notex/x%7B%22a%22%3A1%7Dy%5B1%5Dzb c')
    const sent = syncCall({ session: 't/', x: '{"a":1}', z: 'b c' })
    expect(stringsOf(sent, 'values-encoded')).toContain(
      'app_key1methoda.bsessiont/sign_methodsha256x%7B%22a%22%3A1%7Dzb%20c',
    )
  })

  it('value-text: every text in quotes, public ones too', () => {
    expect(stringsOf(syncCall({ x: 'a' }), 'value-text')).toContain('app_key"1"method"a.b"sign_method"sha256"x"a"')
  })

  it('values-encoded: names too', () => {
    expect(strings('values-encoded', { 'x[0]': 'a b' })).toContain('x%5B0%5Da%20b')
  })

  it('values-encoded: the whole string, with and without its path', () => {
    const request = { url: 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=a+b' }
    const found = stringsOf(request, 'values-encoded')
    expect(found).toContain('%2Fauth%2Ftoken%2Fcreateapp_key1codea%20b')
    expect(found).toContain('/auth/token/createapp_key1codea%20b')
  })

  it('entities: names that a page has swallowed', () => {
    const top = { url: 'https://api.taobao.com/router/rest?app_key=1&format=json%C3%97tamp=2019-01-01 12:00:00&v=2.0' }
    expect(stringsOf(top, 'entities')).toContain('app_key1formatjsontimestamp2019-01-01 12:00:00v2.0')
    expect(strings('entities', { 'amp;x': '1', y: '2' })).toContain('x1y2')
  })
})

describe('long values', () => {
  it('takes no run of digits for a number that no double holds', () => {
    const strings = stringsOf(syncCall({ x: '7'.repeat(200_000) }), 'value-text')
    expect(strings.some((text) => text.endsWith('Infinity') || text.endsWith('7.0'))).toBe(false)
  })

  it('reads long JSON texts', () => {
    const text = 'a\\n"'.repeat(200_000)
    const sent = JSON.stringify({ text })
    const strings = stringsOf(syncCall({ x: sent }), 'json-respelt')
    expect(strings.some((one) => one.endsWith(`x${sent.replace(':', ': ')}`))).toBe(true)
  })
})

describe('what belongs to another mistake', () => {
  const base = 'app_key1methoda.bsign_methodsha256'

  it.each([
    ['text-changed', 'blanks of JSON', { x: '{"a": 1}\n' }, `${base}x{"a": 1}`],
    ['text-changed', 'truth values in capitals', { x: 'true' }, `${base}xTRUE`],
    ['text-changed', 'labels in capitals', {}, 'app_key1methoda.bsign_methodSHA256'],
    ['value-text', 'quoted JSON', { x: '{"a":1}' }, `${base}x"{\\"a\\":1}"`],
    ['value-text', 'Ruby lists, which are JSON with blanks', { x: '["a","b"]' }, `${base}x["a", "b"]`],
    [
      'value-text',
      'doubles of timestamps',
      { timestamp: '1517820392000' },
      'app_key1methoda.bsign_methodsha256timestamp1517820392000.0',
    ],
  ])('%s is not said of %s', (mistake, _, parameters, signed) => {
    expect(stringsOf(syncCall(parameters), mistake)).not.toContain(signed)
  })
})
