import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bashWords } from '../../src/input/curl/bash-words.ts'

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** What bash itself makes of each line. */
function asBash(lines: readonly string[]): string[][] {
  const script = lines.map((line) => `set -- ${line}\nprintf '%s\\0' "$#" "$@"`).join('\n')
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
  })
  expect(stderr).toBe('')
  const fields = stdout.split('\0')
  const words: string[][] = []
  for (let at = 0; at < fields.length - 1;) {
    const count = Number(fields[at])
    words.push(fields.slice(at + 1, at + 1 + count))
    at += 1 + count
  }
  return words
}

const text = fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.toWellFormed().replaceAll('\0', ''))
const single = text.map((value) => `'${value.replaceAll("'", `'\\''`)}'`)
const double = text.map((value) => `"${value.replace(/[$`"\\!]/g, '\\$&').replaceAll('\\!', '!')}"`)
const ansi = text.map((value) => `$'${value.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`)
const escapes = fc.constantFrom(...String.raw`\n \t \e \a \x41 \xc3\xa9 \u00e9 \U0001f600 \101 \\ \' \? \q`.split(' '))
const escaped = fc.array(escapes, { maxLength: 5 }).map((list) => `$'${list.join('')}'`)
const bare = fc.stringMatching(/^[a-z0-9_.,:/=%+@-]{1,10}$/)
const joined = fc.constantFrom('\\\n', '\\ ', '\\&', '\\$', '\\"')
const word = fc
  .array(fc.oneof(single, double, ansi, escaped, bare, joined), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `x ${words.join(' ')} z`)

describe.runIf(hasBash)('bashWords reads as bash does', () => {
  it('for words of all quotes', () => {
    const lines = fc.sample(line, { numRuns: 400, seed: 5 })
    expect(lines.map((each) => bashWords(each).words)).toEqual(asBash(lines))
  })

  it('for lines that people type', () => {
    const lines = [
      `curl "https://a/b?x=1&y=2" -d 'a=b' \\\n  --data "c=\\"d\\""`,
      `curl https://a/b -d a=b # said the colleague`,
      `curl 'https://a' -H "x: \\a \\\\ \\\`"`,
      `-d '{"a":"it'\\''s"}' -d $'{"a":"it\\'s"}'`,
      `"" '' a""b $''`,
    ]
    expect(lines.map((each) => bashWords(each).words)).toEqual(asBash(lines))
  })
})

describe('bashWords', () => {
  it.each([
    ['curl https://a/sync?app_key=1&sign=2', ['curl', 'https://a/sync?app_key=1'], /An & outside quotes/],
    ['curl "https://a?x=$SECRET"', ['curl', 'https://a?x=$SECRET'], /variable/],
    ['curl "https://a', ['curl', 'https://a'], /never closed/],
    ["curl 'https://a", ['curl', 'https://a'], /never closed/],
    [String.raw`curl $'\xe9'`, ['curl', 'é'], /Latin-1/],
  ])('tells what it cannot do in %s', (command, words, note) => {
    const read = bashWords(command)
    expect(read.words).toEqual(words)
    expect(read.notes.join()).toMatch(note)
  })

  it.each([
    ['curl https://a -o x > out.json 2>&1 | jq .', ['curl', 'https://a', '-o', 'x']],
    ['curl https://a 2>/dev/null -k && echo', ['curl', 'https://a', '-k']],
    ['curl https://a\nsecond line', ['curl', 'https://a']],
    ['curl https://a &', ['curl', 'https://a']],
    [String.raw`curl $'\ud83d\ude00'`, ['curl', '😀']],
  ])('ends the command and leaves out redirections in %s', (command, words) => {
    expect(bashWords(command)).toEqual({ words, notes: [] })
  })
})
