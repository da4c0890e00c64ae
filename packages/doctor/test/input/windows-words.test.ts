import { describe, expect, it } from 'vitest'
import { cmdWords } from '../../src/input/curl/cmd-words.ts'
import { powershellWords } from '../../src/input/powershell/powershell-words.ts'

describe('cmdWords', () => {
  it.each([
    // "Copy as cURL (cmd)" of Chrome: every character with a meaning has a caret, quotes included.
    [
      'curl ^"https://a/sync?x=1^&y=^%^20z^" ^\n  -H ^"a: b^\\^"c^\\^"^" ^\r\n  --data-raw ^"^{^\\^"k^\\^":1^}^"',
      ['curl', 'https://a/sync?x=1&y=%20z', '-H', 'a: b"c"', '--data-raw', '{"k":1}'],
    ],
    // Chrome until 2018: %, quotes and backslashes within plain quotes.
    [
      'curl "https://a/sync?x=a"%"20b&y=1" -H "a: ""q""" --data "c\\\\d"',
      ['curl', 'https://a/sync?x=a%20b&y=1', '-H', 'a: "q"', '--data', 'c\\\\d'],
    ],
    ['curl "e^f" c^&d', ['curl', 'e^f', 'c&d']],
    // cmd counts the quote behind a backslash too, so the caret stands within quotes.
    ['curl "a\\"b" c^&d', ['curl', 'a"b', 'c^&d']],
    ['curl "a\\\\" b\\c \'d e\'', ['curl', 'a\\', 'b\\c', "'d", "e'"]],
    ['curl ^"line1^\n\nline2^"', ['curl', 'line1\nline2']],
    ['curl "" x', ['curl', '', 'x']],
    ['curl a > out.txt', ['curl', 'a']],
  ])('reads %s', (command, words) => {
    expect(cmdWords(command)).toEqual({ words, notes: [] })
  })

  it('tells of a bare & and of doubled percent signs', () => {
    expect(cmdWords('curl https://a?x=1&y=2')).toMatchObject({
      words: ['curl', 'https://a?x=1'],
      notes: [expect.stringMatching(/^An &/)],
    })
    expect(cmdWords('curl "https://a?x=%%20"')).toMatchObject({
      words: ['curl', 'https://a?x=%20'],
      notes: [expect.stringMatching(/%/)],
    })
  })
})

describe('powershellWords', () => {
  it.each([
    ["curl.exe 'https://a?x=1&y=2' `\r\n  -d 'it''s'", ['curl.exe', 'https://a?x=1&y=2', '-d', "it's"]],
    ['curl.exe "a`"b""c`$d`n" e`&f', ['curl.exe', 'a"b"c$d\n', 'e&f']],
    ['curl.exe -d @\'\n{"a":1}\n\'@ -k', ['curl.exe', '-d', '{"a":1}', '-k']],
    ['curl.exe -d "a=$([char]0x00e9)" # x', ['curl.exe', '-d', 'a=é']],
    ['curl.exe https://a?x=1 | Out-File x', ['curl.exe', 'https://a?x=1']],
    ['& curl.exe -d a=b;exit', ['&', 'curl.exe', '-d', 'a=b']],
  ])('reads %s', (command, words) => {
    expect(powershellWords(command)).toEqual({ words, notes: [] })
  })

  it.each([
    ['curl.exe -d \'{\\"a\\":1}\'', ['curl.exe', '-d', '{"a":1}'], /PowerShell 5/],
    ['curl.exe "a=$secret"', ['curl.exe', 'a=$secret'], /variable/],
    ['curl.exe https://a?x=1&y=2', ['curl.exe', 'https://a?x=1'], /An & outside/],
    ['curl.exe "a', ['curl.exe', 'a'], /never closed/],
  ])('tells what it assumes in %s', (command, words, note) => {
    const read = powershellWords(command)
    expect(read.words).toEqual(words)
    expect(read.notes.join()).toMatch(note)
  })
})
