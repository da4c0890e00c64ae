import { CommandError } from '../command-error.ts'

/**
 * A word as a segment of a path. An empty one would ask for the list, and dots are taken out of every path, which would then be another.
 *
 * @throws {CommandError} `wrong-usage`
 * @example
 * pathSegment('a/b') // 'a%2Fb'
 */
export function pathSegment(word = ''): string {
  if (!/^\.{0,2}$/.test(word)) return encodeURIComponent(word)
  throw new CommandError('wrong-usage', 'a name or id is empty or has dots alone', 'Give the one that the list shows')
}
