import { CommandError } from './command-error.ts'

/**
 * Parameters written as `name=value`. The first `=` splits, and the value stays text.
 *
 * Messages count words instead of quoting them: a stray word may be a secret.
 *
 * @param kind What a problem calls the words.
 * @throws {CommandError} `wrong-usage` for a word without `=` or name, and for a name that comes twice.
 */
export function readPairs(words: readonly string[], kind = 'parameter'): Record<string, string> {
  const pairs = words.map((word, index) => {
    const cut = word.indexOf('=')
    if (cut > 0) return [word.slice(0, cut), word.slice(cut + 1)] as const
    const problem = cut === 0 ? 'has no name before its =' : 'has no ='
    throw new CommandError(
      'wrong-usage',
      `${kind} ${index + 1} ${problem}`,
      'Write name=value, quoted if it has blanks',
    )
  })
  const repeated = pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) !== index)
  if (repeated === undefined) return Object.fromEntries(pairs)
  throw new CommandError('wrong-usage', `the parameter ${repeated[0]} is given twice`, 'Give it once')
}
