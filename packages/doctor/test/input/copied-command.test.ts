import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/read-input.ts'

/** Quoting of "Copy as cURL (bash)" in Chromium's DevTools, as observed. */
function chromeBash(text: string): string {
  if (!/[\p{Cc}!']/u.test(text)) return `'${text}'`
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  const quoted = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `$'${quoted.replace(/[\p{Cc}!]/gu, escape)}'`
}

/** Quoting of "Copy as cURL (cmd)". It doubles each backslash, which Windows undoes before a quote alone, so that curl sends two. */
function chromeCmd(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[^\w\s\-:=+~'/.,?;()*`]/g, '^$&')
  return `^"${escaped.replace(/%(?=\w)/g, '%^').replace(/\r?\n/g, '^\n\n')}^"`
}

/** Quoting of "Copy as PowerShell". */
function chromePowershell(text: string): string {
  const escaped = text.replace(/[`"$]/g, '`$&').replaceAll('\n', '`n').replaceAll('\r', '`r')
  return `"${escaped.replace(/[^ -~]/g, (character) => `$([char]${character.charCodeAt(0)})`)}"`
}

/** What curl gets of a text that was quoted so. */
const asCmd = (text: string) => text.replace(/\\+(?![\\"]|$)/g, (slashes) => slashes + slashes)

const texts = fc.string({
  unit: fc.constantFrom(...'abcXYZ019 -_.~!*\'()%&=+,;:@/?#[]{}|\\^`<>"$'.split(''), 'é', '中', '😀'),
  minLength: 1,
  maxLength: 20,
})
const calls = fc.record({
  query: texts,
  header: texts.map((text) => text.trim() || 'x'),
  body: fc.tuple(texts, fc.constantFrom('', '\n', '\n\n'), texts).map((parts) => parts.join('')),
})

describe('a command that a browser has copied', () => {
  it('gives the request back, whatever its characters', () => {
    fc.assert(
      fc.property(calls, ({ query, header, body }) => {
        const url = `https://api-sg.aliexpress.com/sync?app_key=1&q=${encodeURIComponent(query)}`
        const expected = {
          method: 'POST',
          url,
          headers: [
            ['x-h', header],
            ['Content-Type', 'text/plain'],
          ],
          body,
        }
        const arguments_ = ['-H', `x-h: ${header}`, '-H', 'Content-Type: text/plain', '--data-raw', body]
        const command = (quote: (text: string) => string, join: string) =>
          ['curl', url, ...arguments_]
            .map((word) => (/^(?:curl|-[HX]|--data-raw)$/.test(word) ? word : quote(word)))
            .join(join)
        expect(readInput(command(chromeBash, ' \\\n  '))).toEqual({ request: expected, notes: [] })
        const doubled = { headers: [['x-h', asCmd(header)], expected.headers[1]], body: asCmd(body) }
        expect(readInput(command(chromeCmd, ' ^\n  ')).request).toEqual({ ...expected, ...doubled })
        const powershell = `Invoke-WebRequest -UseBasicParsing -Uri ${chromePowershell(url)} \`\n-Method "POST" \`\n-Headers @{\n  "x-h"=${chromePowershell(header)}\n} \`\n-ContentType "text/plain" \`\n-Body ${chromePowershell(body)}`
        expect(readInput(powershell)).toEqual({ request: expected, notes: [] })
      }),
      { numRuns: 500 },
    )
  })
})
