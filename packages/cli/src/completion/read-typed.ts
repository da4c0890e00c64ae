import type { CommandOption, CommandOptions } from '../command.ts'

/** What stands on a command line before the word under the cursor. */
export interface TypedWords {
  readonly operands: readonly string[]
  /** Names of options that were given. */
  readonly options: ReadonlySet<string>
  /** The option whose value comes next. */
  readonly awaiting: CommandOption | undefined
}

/** Sorts finished words, without a word of complaint: they may be half of what is meant. */
export function readTyped(options: CommandOptions, words: readonly string[]): TypedWords {
  const operands: string[] = []
  const given = new Set<string>()
  let awaiting: CommandOption | undefined
  for (const word of words) {
    if (awaiting !== undefined) {
      awaiting = undefined
      continue
    }
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const name = word.slice(2).replace(/=.*$/s, '')
    given.add(name)
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    const takesValue = option?.value !== undefined || option?.values !== undefined
    if (takesValue && !word.includes('=')) awaiting = option
  }
  return { operands, options: given, awaiting }
}
