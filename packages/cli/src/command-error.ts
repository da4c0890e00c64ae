import { exitCodes } from './exit-code.ts'

/** The kinds of failure that are neither the SDK's nor a bug, and what each of them ends in. */
export const commandFailures = {
  /** The words of the command line are wrong: the usage line helps. */
  'wrong-usage': { exitCode: exitCodes.usage, showsUsage: true },
  /** The words are right, but what they name cannot be used. */
  'invalid-input': { exitCode: exitCodes.usage, showsUsage: false },
  'gateway-unreachable': { exitCode: exitCodes.transport, showsUsage: false },
  /** The account, or the page in front of it, did not consent. */
  'not-authorised': { exitCode: exitCodes.platformError, showsUsage: false },
  'timed-out': { exitCode: exitCodes.transport, showsUsage: false },
  'port-unavailable': { exitCode: exitCodes.transport, showsUsage: false },
} as const

/** A failure that the user can mend. Neither text holds the value of an option. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code: keyof typeof commandFailures
  readonly remedy: string

  constructor(code: keyof typeof commandFailures, problem: string, remedy: string, options?: ErrorOptions) {
    super(problem, options)
    this.code = code
    this.remedy = remedy
  }
}
