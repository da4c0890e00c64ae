import { SHELL_NOTES } from '../curl/shell-words.ts'

/** A piece of a PowerShell script: text with the kind of its quotes, a sign of the syntax, or the end of a statement. */
export interface PowershellToken {
  readonly kind: 'bare' | 'single' | 'double' | 'sign' | 'end'
  readonly text: string
  /** Whether it follows the token before it without a blank. */
  readonly glued: boolean
}

const BLANK = /(?:[^\S\r\n]|`\r?\n)+/y
const SINGLE = /'((?:[^']|'')*)'?/y
const DOUBLE = /"((?:[^"`]|`[^]|"")*)"?/y
const COMMENT = /#[^\n]*/y
const HERE = /@(['"])[^\S\n]*\n/y
const LINE_END = /\r?\n|;|\|/y
const SIGN = /@\{|[(){}]/y
const BARE = /(?:[^\s'"`(){};|&=]|`[^\r\n])+|[^]/y

/**
 * The tokens of a PowerShell script, as far as copied requests need them.
 *
 * Source: Microsoft, about_Quoting_Rules and about_Parsing; "Copy as PowerShell" of Chromium's DevTools.
 */
export function powershellTokens(text: string, notes: Set<string>): PowershellToken[] {
  const tokens: PowershellToken[] = []
  let depth = 0
  let at = 0
  let glued = false
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match
  }
  const push = (kind: PowershellToken['kind'], content: string) => {
    tokens.push({ kind, text: content, glued })
    glued = true
  }
  while (at < text.length) {
    const here = hereString(text, at)
    if (here) {
      push(here.kind, here.text)
      at = here.end
      continue
    }
    if (take(BLANK) || (!glued && take(COMMENT))) {
      glued = false
      continue
    }
    const single = take(SINGLE)
    const double = single ? null : take(DOUBLE)
    const quoted = single ?? double
    if (quoted) {
      if (!/^(['"])[^]*\1$/.test(quoted[0]) || quoted[0].length === 1) notes.add(SHELL_NOTES.open)
      push(single ? 'single' : 'double', quoted[1] ?? '')
      continue
    }
    if (take(LINE_END)) {
      glued = false
      if (depth === 0) push('end', '')
      else push('sign', ';')
      glued = false
      continue
    }
    const sign = take(SIGN)?.[0]
    if (sign !== undefined) {
      depth = Math.max(0, depth + (/[({]/.test(sign) ? 1 : -1))
      push('sign', sign)
      continue
    }
    const bare = take(BARE)?.[0] ?? ''
    if (bare === '&' && depth === 0 && tokens.at(-1)?.kind !== 'end' && tokens.length > 0) {
      notes.add(SHELL_NOTES.ampersand)
      push('end', '')
    } else if (bare === '=' && depth > 0) push('sign', '=')
    else push('bare', bare)
  }
  return tokens
}

/** `@'` at the end of a line opens a text that `'@` at the beginning of a line closes. */
function hereString(text: string, at: number): { kind: 'single' | 'double'; text: string; end: number } | undefined {
  HERE.lastIndex = at
  const open = HERE.exec(text)
  if (!open) return undefined
  const quote = open[1] ?? ''
  const lineEnd = at + open[0].length - 1
  const close = text.indexOf(`\n${quote}@`, lineEnd)
  const end = close === -1 ? text.length : close
  const content = text.slice(lineEnd + 1, Math.max(end, lineEnd + 1)).replace(/\r$/, '')
  return { kind: quote === "'" ? 'single' : 'double', text: content, end: close === -1 ? text.length : close + 3 }
}
