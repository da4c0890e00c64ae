import { bashScript } from './bash-script.ts'
import { restOfWord, wholeWords } from './bash-words.ts'
import { fishLine, zshLine } from './candidate-lines.ts'
import type { Candidate } from './candidate.ts'
import { fishScript } from './fish-script.ts'
import { zshScript } from './zsh-script.ts'

/** How one shell asks, and how it is answered. */
export interface Shell {
  /** What the shell evaluates once. It runs `aeop completion SHELL -- WORDS` for each completion. */
  readonly script: string
  /** The words as the user typed them. */
  words(given: readonly string[]): string[]
  /** A candidate as the script reads it, on one line. */
  line(candidate: Candidate, given: readonly string[]): string
}

/** The shells with a script of their own. */
export const shells = {
  bash: { script: bashScript, words: wholeWords, line: ({ text }, given) => restOfWord(text, given) },
  zsh: { script: zshScript, words: (given) => [...given], line: zshLine },
  fish: { script: fishScript, words: (given) => [...given], line: fishLine },
} as const satisfies Readonly<Record<string, Shell>>
