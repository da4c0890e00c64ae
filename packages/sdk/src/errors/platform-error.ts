import type { Protocol } from '../generated/gateways.ts'
import { AeopError, type AeopErrorCode, type ErrorFault } from './aeop-error.ts'
import { banSeconds } from './ban-seconds.ts'
import type { RetryAdvice } from '../generated/errors.ts'

/** What the platform said, in its own words. */
export interface PlatformRefusal {
  readonly protocol: Protocol
  /** TOP: a number as text (`25`); IOP: a name (`IncompleteSignature`). */
  readonly code: string
  readonly message?: string
  readonly subCode?: string
  readonly subMessage?: string
  /** `ISV`, `ISP` or `SYSTEM` on IOP. */
  readonly type?: string
  /** Give this to the platform's support. */
  readonly requestId?: string
}

/** What the error table knows of a refusal. */
export interface RefusalFacts {
  readonly code: AeopErrorCode
  readonly fault: ErrorFault
  readonly retry: RetryAdvice
  readonly remedy: string
}

/**
 * The platform understood the request and refused it.
 *
 * @example
 * catch (error) {
 *   if (error instanceof PlatformError && error.code === 'invalid-session') await authorizeAgain()
 *   else if (error instanceof PlatformError) log(error.platform.code, error.platform.requestId, error.remedy)
 * }
 */
export class PlatformError extends AeopError {
  readonly platform: PlatformRefusal
  /** The API method that was called. */
  readonly method: string
  /** How long a limit still bans, in seconds, where the platform says so: a second or two for a frequency, up to a day for a quota. */
  readonly retryAfterSeconds?: number

  constructor(method: string, platform: PlatformRefusal, facts: RefusalFacts) {
    const said = [platform.message, platform.subCode, platform.subMessage].filter(Boolean).join(', ')
    super(`${method} was refused with ${platform.code}${said ? `: ${said}` : ''}`, facts)
    this.method = method
    this.platform = platform
    const seconds = banSeconds(said)
    if (seconds !== undefined) this.retryAfterSeconds = seconds
  }
}
