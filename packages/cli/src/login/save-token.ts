import { randomBytes } from 'node:crypto'
import { readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError } from '../command-error.ts'

/**
 * Sees to it before the login that a token can be saved there: afterwards the code is spent.
 *
 * @throws {CommandError} `invalid-input` for a folder that is not there or takes no file, and for what is no file or holds something else than a token.
 */
export async function checkTokenPath(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (!folder?.isDirectory()) throw unusable('is in a folder that does not exist', 'Make the folder first')
  // A pipe would be waited on, and what is no file cannot be replaced.
  const there = await stat(path).catch(() => undefined)
  if (there !== undefined && !there.isFile())
    throw unusable('is no file', 'Choose another path; --json prints the answer')
  const held = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw unusable('cannot be read', 'Choose another path', error)
  })
  if (held !== undefined && held.trim() !== '' && !/"access_token"\s*:/.test(held)) {
    throw unusable('holds something that is no token', 'Choose another path')
  }
  const trial = pathBeside(path)
  try {
    await writeFile(trial, '', { mode: 0o600, flag: 'wx' })
    await unlink(trial)
  } catch (error) {
    throw unusable('is in a folder that takes no file', 'Choose another path', error)
  }
}

function pathBeside(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`
}

/**
 * Writes a token so that this user alone can read it, whole or not at all; one that was there before is replaced.
 *
 * @throws {CommandError} `invalid-input`
 */
export async function saveToken(path: string, token: object): Promise<void> {
  const beside = pathBeside(path)
  try {
    await writeFile(beside, `${JSON.stringify(token, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw unusable('cannot be written', 'Choose another path and log in again: the code is spent', error)
  }
}

function unusable(problem: string, remedy: string, cause?: unknown): CommandError {
  return new CommandError('invalid-input', `the file of --save ${problem}`, remedy, { cause })
}
