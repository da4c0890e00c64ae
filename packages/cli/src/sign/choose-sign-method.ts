import type { SignMethod } from '@aeop/sdk'
import { isSignMethod, signMethods } from '@aeop/sdk/sign'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'

/**
 * The sign method: `--sign-method`, else the parameter `sign_method`.
 *
 * @throws {CommandError} `wrong-usage` when there is none or the parameter is no known one.
 */
export function chooseSignMethod(io: Io, option: SignMethod | undefined, parameter: string | undefined): SignMethod {
  if (option !== undefined) {
    if (parameter !== undefined && parameter !== option) {
      io.note(
        `warning: signed with ${option}, but the parameter sign_method says otherwise, and the platform goes by it`,
      )
    }
    return option
  }
  if (parameter !== undefined && isSignMethod(parameter)) return parameter
  const problem =
    parameter === undefined ? 'there is no sign method' : 'the parameter sign_method is none that is known'
  const known = Object.keys(signMethods).join(', ')
  throw new CommandError('wrong-usage', problem, `Give --sign-method or the parameter sign_method, one of ${known}`)
}
