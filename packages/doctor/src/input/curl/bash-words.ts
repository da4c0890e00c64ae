import { ansiCText } from './ansi-c-text.ts'
import { SHELL_NOTES, type ShellWords } from './shell-words.ts'

/** Text in quotes, a comment, a line break that is escaped, an escaped character, an operator, white space, or a run of plain text. */
const PIECE =
  /'(?<single>[^']*)(?<singleEnd>'?)|\$'(?<ansi>(?:[^\\']|\\[^])*)(?<ansiEnd>'?)|\$?"(?<double>(?:[^\\"]|\\[^])*)(?<doubleEnd>\\?"?)|(?<joined>\\\r?\n)|\\(?<escaped>[^])|(?<redirect>\d*(?:>>|>&|&>|>\||<<<|>|<))|(?<operator>&&|\|\|?|&|;|[()]|\r?\n)|(?<blank>[^\S\r\n]+)|(?<plain>[^\s'"\\&|;<>()$]+|[^])/gy

/** Splits a command line as bash does. Source: Bash Reference Manual, 3.1.2 Quoting and 3.2.2 Pipelines. */
export function bashWords(text: string): ShellWords {
  const words: string[] = []
  const notes = new Set<string>()
  let word: string | undefined
  let isTarget = false
  const endWord = () => {
    if (word !== undefined && !isTarget) words.push(word)
    if (word !== undefined) isTarget = false
    word = undefined
  }
  for (const { index, groups = {} } of text.matchAll(PIECE)) {
    const { single, ansi, double, escaped, redirect, operator, plain } = groups
    if (groups['singleEnd'] === '' || groups['ansiEnd'] === '' || (double !== undefined && groups['doubleEnd'] !== '"'))
      notes.add(SHELL_NOTES.open)
    if (single !== undefined) word = (word ?? '') + single
    else if (ansi !== undefined) word = (word ?? '') + ansiCText(ansi, notes)
    else if (double !== undefined) word = (word ?? '') + doubleQuoted(double, notes)
    else if (escaped !== undefined) word = (word ?? '') + escaped
    else if (redirect !== undefined) {
      endWord()
      isTarget = true
    } else if (operator !== undefined) {
      if (operator === '&' && text.slice(index + 1).trim() !== '') notes.add(SHELL_NOTES.ampersand)
      if (operator !== '\n' && operator !== '\r\n') break
      if (words.length > 0 || word !== undefined) break
    } else if (groups['blank'] !== undefined) endWord()
    else if (plain !== undefined) {
      if (word === undefined && plain.startsWith('#')) break
      if (plain === '$' && /^[\w({]/.test(text.slice(index + 1, index + 2))) notes.add(SHELL_NOTES.variable)
      word = (word ?? '') + plain
    }
  }
  endWord()
  return { words, notes: [...notes] }
}

function doubleQuoted(text: string, notes: Set<string>): string {
  if (/(?:^|[^\\])(?:\\\\)*(?:\$[\w({]|`)/.test(text)) notes.add(SHELL_NOTES.variable)
  return text.replace(/\\(?:([$`"\\])|\r?\n)/g, '$1')
}
