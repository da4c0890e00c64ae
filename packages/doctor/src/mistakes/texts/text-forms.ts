import { readJson } from './json-tree.ts'
import type { ValueForm } from './value-form.ts'
import { writeJson } from './write-json.ts'

function form(what: string, rarer: number, write: ValueForm['write']): ValueForm {
  return { what, rarer, write: (value, name) => unlessRespelt(value, write(value, name)) }
}

/** JSON that only differs in blanks and escapes is another mistake. */
function unlessRespelt(value: string, text: string | undefined): string | undefined {
  if (text === undefined || text === value) return undefined
  const [before, after] = [readJson(value), readJson(text)]
  return before && after && writeJson(before, {}) === writeJson(after, {}) ? undefined : text
}

/** Texts of these have mistakes of their own. */
const noCase = new Set(['timestamp', 'sign_method'])

function cased(what: string, rarer: number, pattern: RegExp, change: (text: string) => string): ValueForm {
  const word = /^(?:true|false|yes|no|y|n|none|null|undefined)$/i
  return form(what, rarer, (value, name) =>
    pattern.test(value) && !word.test(value) && !noCase.has(name) ? change(value) : undefined,
  )
}

const straightQuotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** What happens to texts between two places in a program. Source: top-protocol 8.2 row 13. */
export const textForms: readonly ValueForm[] = [
  form('without the blanks at its ends', 0, (value) => value.trim()),
  form('with LF line ends', 0, (value) => value.replaceAll(/\r\n?/g, '\n')),
  form('with CR LF line ends', 0, (value) => value.replaceAll(/\r\n|\r|\n/g, '\r\n')),
  form('in the composed form of Unicode (NFC)', 0, (value) => value.normalize('NFC')),
  form('in the decomposed form of Unicode (NFD)', 0, (value) => value.normalize('NFD')),
  form('with plain blanks for non-breaking and wide ones', 0, (value) =>
    value.replaceAll(/[\u00A0\u202F\u3000]/g, ' '),
  ),
  form('with one blank for several', 0, (value) => value.replaceAll(/\s+/g, ' ')),
  form('as it was before it was percent-encoded twice', 0, decoded),
  form('as it was before it was percent-encoded twice, with + for a blank', 1, (value) =>
    decoded(value.replaceAll('+', ' ')),
  ),
  form('without its line ends', 1, (value) => value.replaceAll(/[\r\n]+/g, '')),
  form('with blanks for its line ends', 1, (value) => value.replaceAll(/\r\n|\r|\n/g, ' ')),
  form('without zero-width characters', 1, (value) => value.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')),
  form('with straight quotes for curly ones', 1, (value) =>
    value.replaceAll(/[“”‘’]/g, (quote) => straightQuotes[quote] ?? quote),
  ),
  form('in the compatibility form of Unicode (NFKC)', 2, (value) => value.normalize('NFKC')),
  form('with backslashes in front of its quotes', 2, (value) => value.replaceAll(/["'\\]/g, String.raw`\$&`)),
  form('without its backslashes', 2, (value) => value.replaceAll(/\\(.?)/g, '$1')),
  form('with \\n for its line ends', 2, (value) => value.replaceAll('\n', String.raw`\n`)),
  form('with line ends for its \\n', 2, (value) => value.replaceAll(String.raw`\n`, '\n')),
  form('without its emoji', 2, (value) => value.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '')),
  form('without its accents', 3, (value) => value.normalize('NFD').replaceAll(/\p{Mn}/gu, '')),
  form('with non-breaking blanks', 3, (value) => value.replaceAll(' ', '\u00A0')),
]

/** The case of codes such as those of countries and currencies. */
export const caseForms: readonly ValueForm[] = [
  cased('in capitals', 1, /^[a-z]{2,5}(?:[-_][a-z]{2,4})?$/i, (value) => value.toUpperCase()),
  cased('in small letters', 1, /^[\w.-]{2,64}$/, (value) => value.toLowerCase()),
]

/** What was cut off before sending; the sent text does not show it, so each value may have had it. */
export const paddedForms: readonly ValueForm[] = [
  form('with a blank behind it', 2, (value) => `${value} `),
  form('with a line end behind it', 2, (value) => `${value}\n`),
]

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
