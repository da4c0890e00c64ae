import { AeopError } from './aeop-error.ts'
import type { RefusalFacts } from './platform-error.ts'

/** What JSON can hold; the same as `JsonValue`, which this layer does not know. */
type Value = string | number | boolean | null | readonly Value[] | Values
type Values = { readonly [name: string]: Value }

/** What the service behind the platform said, in its own words. */
export interface BusinessRefusal {
  /** The service's code as text, for example `501` or `REPEATED_ORDER_ERROR`, where it gave one. */
  readonly code?: string
  readonly message?: string
  /** Where the mark of refusal stands in the answer, for example `result.success`. */
  readonly where: string
}

/**
 * The platform took the call, and the service behind it refused it within a successful answer: no such product, no delivery to this
 * country, an order that was placed before.
 *
 * @example
 * catch (error) {
 *   if (error instanceof BusinessError && error.business.code === 'REPEATED_ORDER_ERROR') await lookUpTheOrder()
 *   else if (error instanceof BusinessError) log(error.business, error.remedy, error.requestId)
 * }
 */
export class BusinessError extends AeopError {
  declare readonly code: 'business-refusal'
  readonly business: BusinessRefusal
  /** The API method that was called. */
  readonly method: string
  /** Give this to the platform's support. */
  readonly requestId?: string
  readonly #answer: Values

  constructor(
    method: string,
    business: BusinessRefusal,
    facts: RefusalFacts,
    { answer, requestId }: { readonly answer: Values; readonly requestId?: string },
  ) {
    const { code, message, where } = business
    super(
      `${method} was refused by its service, ${where}: ${[code, message].filter(Boolean).join(', ') || 'no reason given'}`,
      facts,
    )
    this.method = method
    this.business = business
    if (requestId !== undefined) this.requestId = requestId
    this.#answer = answer
  }

  /** All of the answer, as `call` would have returned it. It may hold data of people, so printing the error does not print it. */
  get answer(): Values {
    return this.#answer
  }
}
