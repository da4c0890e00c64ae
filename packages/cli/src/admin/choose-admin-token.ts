import { CommandError } from '../command-error.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'

/**
 * The token that the option or the environment gives.
 *
 * @throws {CommandError} `invalid-input` for a text that no header takes
 */
export function chooseAdminToken(options: { readonly 'admin-token'?: string }, io: Io): string | undefined {
  const token = options['admin-token'] ?? readEnvironment(io, 'AEOP_ADMIN_TOKEN')
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return token
  const problem = 'the admin token of --admin-token or AEOP_ADMIN_TOKEN has characters that no token has'
  throw new CommandError('invalid-input', problem, 'Give letters, digits and signs of ASCII, without blanks')
}
