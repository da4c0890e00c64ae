import { CommandError } from '../command-error.ts'
import { readCallback } from './read-callback.ts'

/**
 * The code in what somebody has copied: the code itself, or the URL that the browser was sent to, with quotes and blanks around it or not.
 *
 * @throws {CommandError} for what is neither; none of it is quoted, since a code is as good as a token for three minutes.
 */
export function readCode(text: string, state: string | undefined): string {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2')
  if (URL.canParse(bare) && /^https?:/i.test(bare)) return readCallback(new URL(bare).searchParams, state)
  if (/^[\w.-]+$/.test(bare)) return bare
  throw new CommandError(
    'invalid-input',
    bare === '' ? 'no code was given' : 'what was given is neither a code nor a URL',
    'Give the code, or the URL that the browser was sent to, whole and in quotes',
  )
}
