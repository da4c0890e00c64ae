import { SHELL_NOTES, type ShellWords } from '../curl/shell-words.ts'
import { powershellText } from './powershell-text.ts'
import { powershellTokens } from './powershell-tokens.ts'

/** Splits a command line that starts a program, such as `curl.exe`, as PowerShell does. */
export function powershellWords(text: string): ShellWords {
  const notes = new Set<string>()
  const words: string[] = []
  for (const token of powershellTokens(text, notes)) {
    if (token.kind === 'end') {
      if (words.length > 0) break
      continue
    }
    const piece = withoutBackslashes(powershellText(token, new Map(), notes), notes)
    if (token.glued && words.length > 0) words.push((words.pop() ?? '') + piece)
    else words.push(piece)
  }
  return { words, notes: [...notes] }
}

/** PowerShell before 7.3 hands `"` over bare, so people write `\"`. */
function withoutBackslashes(word: string, notes: Set<string>): string {
  if (!word.includes('\\"')) return word
  notes.add(SHELL_NOTES.quotes)
  return word.replaceAll('\\"', '"')
}
