import { nearestName } from '@aeop/sdk/facts'
import { CommandError } from '../command-error.ts'

/**
 * Makes sure that an action of a command has the words that it takes.
 *
 * @param form how the action is written: `set ISO`
 * @throws {CommandError} `wrong-usage`
 */
export function takeWords(form: string, words: readonly string[], least: number, most = least): void {
  if (words.length >= least && words.length <= most) return
  const problem = words.length < least ? 'a word is missing' : 'there are too many words'
  throw new CommandError('wrong-usage', problem, `Write ${form}`)
}

/** The failure for a first word that is no action. Only a word close to a known one is quoted: any other may be a secret. */
export function unknownAction(word: string, known: readonly string[]): CommandError {
  const nearest = nearestName(word.toLowerCase(), known)
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`
  return new CommandError(
    'wrong-usage',
    'the first word is no action of this command',
    `Use ${known.join(', ')}${question}`,
  )
}
