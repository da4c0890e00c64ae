import type { ErrorName, Fault, LocalErrorCode, RetryAdvice } from '../generated/errors.ts'

/** Every `code` an {@link AeopError} can carry: a closed union, so that a `switch` can be exhaustive. */
export type AeopErrorCode = LocalErrorCode | ErrorName

/** Whose move it is. `network` is nobody's: the request may or may not have arrived. */
export type ErrorFault = Fault | 'network'

/** What every error of this library tells besides its message. */
export interface AeopErrorDetails {
  readonly code: AeopErrorCode
  /** Whose fault it is: caller, account, platform or network. */
  readonly fault: ErrorFault
  /** Whether, and when, the same call may be repeated. */
  readonly retry: RetryAdvice
  /** What to do about it, in one sentence. */
  readonly remedy: string
  readonly cause?: unknown
}

/**
 * The one base class of everything this library throws.
 *
 * Messages never contain a secret, a token or a signature.
 *
 * @example
 * try { await client.call('aliexpress.ds.product.get', { product_id: '1' }) }
 * catch (error) { if (error instanceof AeopError && error.fault === 'network') await again() }
 */
export abstract class AeopError extends Error {
  readonly code: AeopErrorCode
  readonly fault: ErrorFault
  readonly retry: RetryAdvice
  readonly remedy: string

  constructor(message: string, details: AeopErrorDetails) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.name = new.target.name
    this.code = details.code
    this.fault = details.fault
    this.retry = details.retry
    this.remedy = details.remedy.endsWith('.') ? details.remedy : `${details.remedy}.`
  }
}
