import { readFile, stat } from 'node:fs/promises'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'

/** A HAR export of a long session is some ten megabytes; what is larger was not meant. */
const LARGEST_BYTES = 50 * 2 ** 20

/**
 * The text of a file, or of stdin when the file is `-`.
 *
 * @param option What the path was given with: a problem names it and never the path, which may be a request with secrets in it.
 * @throws {CommandError} `invalid-input` with what is wrong and how to mend it.
 */
export async function readSource(path: string, option: string, io: Io): Promise<string> {
  if (path === '-') return await io.readStdin()
  const size = await sizeOf(path)
  if (size === undefined) throw unreadable(option, await whyNot(path))
  if (size > LARGEST_BYTES) {
    const problem = `the file of ${option} is larger than ${LARGEST_BYTES / 2 ** 20} MiB`
    throw new CommandError('invalid-input', problem, 'Keep only the call that is refused')
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(option, codeOf(error), error)
  })
  const text = decode(bytes)
  if (!text.includes('\0')) return text
  const remedy = 'Give it as text: unpack an archive, and take no picture of a request but its text'
  throw new CommandError('invalid-input', `the file of ${option} holds no text`, remedy)
}

/** What PowerShell's `>` writes is UTF-16 with a mark in front; all else is UTF-8, with or without one. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(charset).decode(bytes)
}

/** Whether a word names a file that is there. */
export async function isFile(word: string): Promise<boolean> {
  return (await sizeOf(word)) !== undefined
}

/** A directory is no file; a pipe is one, whose size is not known. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? undefined : found.size
  } catch {
    // Also a text that can be no path at all: too long, or with a NUL in it.
    return undefined
  }
}

async function whyNot(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return found === undefined ? 'there is no file of that name' : 'it is a directory'
}

function unreadable(option: string, reason: string, cause?: unknown): CommandError {
  const remedy = 'Check its path and its permissions; a text itself is given as the operand, in quotes'
  return new CommandError('invalid-input', `the file of ${option} cannot be read (${reason})`, remedy, { cause })
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason'
}
