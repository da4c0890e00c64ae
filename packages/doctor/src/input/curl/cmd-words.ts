import { withoutLineEnds } from '../without-line-ends.ts'
import { SHELL_NOTES, type ShellWords } from './shell-words.ts'

/**
 * Splits a command line as Windows does: cmd first takes off its carets, then the program's start-up code finds the arguments.
 *
 * Sources: Microsoft, "Parsing C command-line arguments"; the quoting of "Copy as cURL (cmd)" in Chromium's DevTools, old and new.
 */
export function cmdWords(text: string): ShellWords {
  const notes = new Set<string>()
  return { words: programWords(withoutCarets(text, notes), notes), notes: [...notes] }
}

/** One caret takes the meaning off the next character; before a line end it joins the lines, and then the character behind is the one. */
const CARETED = /\^(?:\r?\n)?([^]?)|"|%%(?=[\da-f]{2})|[&|<>\n]|[^^"%&|<>\n]+|%/gi

function withoutCarets(text: string, notes: Set<string>): string {
  let line = ''
  let quoted = false
  for (const { index, 0: piece, 1: escaped } of text.matchAll(CARETED)) {
    if (piece === '%%') notes.add(SHELL_NOTES.percent)
    if (piece === '"') quoted = !quoted
    if (piece === '%%') line += '%'
    else if (!piece.startsWith('^')) {
      if (!quoted && piece.length === 1 && '&|<>'.includes(piece)) {
        if (piece === '&' && text.slice(index + 1).trim() !== '') notes.add(SHELL_NOTES.ampersand)
        return line
      }
      // A line end ends the command even within quotes.
      if (piece === '\n' && line.trim() !== '') return line
      line += piece
    } else if (quoted) {
      // Within quotes a caret is a caret; people break lines there all the same.
      line += /^\^\r?\n/.test(piece) ? (escaped ?? '') : piece
    } else line += escaped ?? ''
    if (piece.startsWith('^') && quoted && piece.endsWith('"')) quoted = false
  }
  return line
}

/** Backslashes count only before a quote; `""` within quotes is a quote. */
const ARGUMENT = /(?<slashes>\\*)"(?<twin>")?|(?<blank>[^\S\r\n]+)|(?<text>\\+(?!\\*")|[^\\"\t ]+|[^])/g

function programWords(line: string, notes: Set<string>): string[] {
  const words: string[] = []
  let word: string | undefined
  let quoted = false
  for (const { 0: piece, groups = {} } of line.matchAll(ARGUMENT)) {
    const { slashes, twin, blank } = groups
    if (slashes !== undefined) {
      word = (word ?? '') + '\\'.repeat(slashes.length >> 1)
      if (slashes.length % 2 === 1) {
        word += '"'
        if (twin !== undefined) quoted = !quoted
      } else if (quoted && twin !== undefined) word += '"'
      else if (twin === undefined) quoted = !quoted
    } else if (blank !== undefined && !quoted) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + piece
  }
  if (quoted) notes.add(SHELL_NOTES.open)
  if (word !== undefined) words.push(withoutLineEnds(word))
  return words
}
