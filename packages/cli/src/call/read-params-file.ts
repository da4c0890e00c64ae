import { readFile } from 'node:fs/promises'
import type { Parameters } from '@aeop/sdk'
import { parseLosslessJson, type JsonValue } from '@aeop/sdk/protocol'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'

/**
 * Parameters from a file with one JSON object, or from stdin when the file is `-`. Ids beyond 2^53 keep their digits.
 *
 * @throws {CommandError} `invalid-input` naming the file and the reason.
 */
export async function readParamsFile(path: string, io: Io): Promise<Parameters> {
  const name = path === '-' ? 'stdin' : `the file ${path}`
  const value = parse(name, path === '-' ? await io.readStdin() : await read(name, path))
  if (isObject(value)) return value
  throw new CommandError('invalid-input', `${name} is not a JSON object`, 'Put the parameters into { } by name')
}

async function read(name: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const problem = `${name} cannot be read (${code ?? 'unknown reason'})`
    throw new CommandError('invalid-input', problem, 'Check its path and its permissions', { cause: error })
  }
}

function parse(name: string, text: string): JsonValue {
  try {
    return parseLosslessJson(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // No word of the parser's own message: it quotes the text.
    throw new CommandError('invalid-input', `${name} is not JSON`, 'Correct it with a JSON checker', { cause: error })
  }
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
