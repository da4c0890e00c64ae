import { AeopError } from './aeop-error.ts'

/**
 * A value that cannot be used, found before anything was sent; only what a stream of file bytes turns out to hold is found while it is sent, and
 * then the request is cut off. `where` names the option or the parameter's path.
 *
 * @example
 * // ArgumentError: product_items[0].count: NaN has no text form. Give a finite number or a string.
 * client.call('aliexpress.ds.order.create', { product_items: [{ count: NaN }] })
 */
export class ArgumentError extends AeopError {
  readonly where: string
  readonly #problem: string

  constructor(where: string, problem: string, remedy: string, message = `${where}: ${problem}. ${remedy}.`) {
    super(message, {
      code: 'invalid-argument',
      fault: 'caller',
      retry: 'after-change',
      remedy,
    })
    this.where = where
    this.#problem = problem
  }

  /** The same error for somebody who sees the value from further outside: `requests[3]` and `product_id` make `requests[3].product_id`. */
  within(outer: string): ArgumentError {
    return new ArgumentError(`${outer}.${this.where}`, this.#problem, this.remedy.slice(0, -1))
  }
}
