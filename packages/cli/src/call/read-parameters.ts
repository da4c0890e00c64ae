import { fileFromPath, type Parameters } from '@aeop/sdk'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import { readPairs } from '../read-pairs.ts'
import { readParamsFile } from './read-params-file.ts'

/** From where `aeop call` takes parameters. */
export interface ParameterSources {
  /** Words `name=value`. They win over the file of parameters. */
  readonly pairs: readonly string[]
  /** Path of a JSON file with parameters, `-` for stdin. */
  readonly paramsFile: string | undefined
  /** Words `name=path` of files to send. */
  readonly files: readonly string[]
}

/**
 * All parameters of a call. Files are opened when they are sent; a value that begins with `@` is text like any other (trap D-36).
 *
 * @throws {CommandError} for words that cannot be read, and for a name that is given as text and as a file.
 */
export async function readParameters({ pairs, paramsFile, files }: ParameterSources, io: Io): Promise<Parameters> {
  const paths = Object.entries(readPairs(files, '--file'))
  const fromWords = readPairs(pairs)
  const texts = { ...(paramsFile === undefined ? {} : await readParamsFile(paramsFile, io)), ...fromWords }
  const both = paths.find(([name]) => Object.hasOwn(texts, name))
  if (both !== undefined) {
    throw new CommandError(
      'wrong-usage',
      `the parameter ${both[0]} is given as text and as a file`,
      'Give one of the two',
    )
  }
  const empty = paths.find(([, path]) => path === '')
  if (empty !== undefined) {
    throw new CommandError('wrong-usage', `--file ${empty[0]}= names no path`, 'Write --file name=path')
  }
  return { ...texts, ...Object.fromEntries(paths.map(([name, path]) => [name, fileFromPath(path)])) }
}
