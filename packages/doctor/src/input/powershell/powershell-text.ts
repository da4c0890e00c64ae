import { SHELL_NOTES } from '../curl/shell-words.ts'
import type { PowershellToken } from './powershell-tokens.ts'

/** What variables hold so far, names in lower case. */
export type PowershellTexts = ReadonlyMap<string, string>

const CONTROLS: Readonly<Record<string, string>> = {
  0: '',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const SPECIAL = /`(\r?\n|[^])|""|\$\(\[char\](0x[\da-f]{1,6}|\d{1,7})\)|\$\{([^}$]{1,100})\}|\$([a-z_]\w{0,100})|\$\(/gi

/** The text of a token: quotes undone, escapes and variables replaced. A variable that is not known stays, with a note. */
export function powershellText(token: PowershellToken, texts: PowershellTexts, notes: Set<string>): string {
  if (token.kind === 'single') return token.text.replaceAll("''", "'")
  if (token.kind === 'sign' || token.kind === 'end') return token.text
  return token.text.replace(
    SPECIAL,
    (match: string, escaped?: string, character?: string, braced?: string, variable?: string) => {
      if (escaped !== undefined) return CONTROLS[escaped] ?? escaped.replace(/^\r?\n$/, '')
      if (match === '""') return '"'
      if (character !== undefined) return characterOf(Number(character))
      const known = texts.get((braced ?? variable ?? '').toLowerCase())
      if (known !== undefined) return known
      notes.add(SHELL_NOTES.variable)
      return match
    },
  )
}

function characterOf(code: number): string {
  return code > 0 && code <= 0xff_ff ? String.fromCharCode(code) : ''
}
