/** Texts that must not come out, and whether they do. */
import fc from 'fast-check'

const characters = {
  hex: '0123456789abcdef',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=',
  printable: '!"#$%&\'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~ ',
  world: 'äöüßéñЖя中文字😀€ 0aZ&"',
}

/** At least eight characters; a token is never a word of the doctor's own. */
export const hiddenText = fc
  .constantFrom(...Object.values(characters))
  .chain((alphabet) => fc.array(fc.constantFrom(...Array.from(alphabet)), { minLength: 8, maxLength: 40 }))
  .map((units) => units.join(''))
  .filter((text) => new Set(text).size > 4)

/** Names whose values open an account. */
const secretNames = ['session', 'access_token', 'refresh_token', 'code', 'app_secret', 'client_secret'] as const
export const hiddenTokens = fc.dictionary(fc.constantFrom(...secretNames), hiddenText, { maxKeys: 4 })

/** The spellings in which a text gets through a URL, a form, JSON, a page or a header. */
export function spellings(text: string): readonly string[] {
  const url = encodeURIComponent(text)
  const json = JSON.stringify(text).slice(1, -1)
  return [text, url, url.replaceAll('%20', '+'), json, Buffer.from(text).toString('base64').replace(/=+$/u, '')]
}

/** Every text in a value, names of members included. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => textsIn(member).concat(name))
}

/** Hidden texts that stand somewhere in what the doctor says; letters count as the same in any case. */
export function leaks(report: unknown, hiddenTexts: readonly string[]): readonly string[] {
  const said = [...textsIn(report), JSON.stringify(report)].map((text) => text.toLowerCase())
  return hiddenTexts
    .flatMap(spellings)
    .map((spelling) => spelling.toLowerCase())
    .filter((spelling) => said.some((text) => text.includes(spelling)))
}
