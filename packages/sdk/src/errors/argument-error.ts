import { AeopError } from './aeop-error.ts'

/**
 * A value that cannot be used, found before anything was sent. `where` names the option or the parameter's path.
 *
 * @example
 * // ArgumentError: product_items[0].count: NaN has no text form. Give a finite number or a string.
 * client.call('aliexpress.ds.order.create', { product_items: [{ count: NaN }] })
 */
export class ArgumentError extends AeopError {
  readonly where: string

  constructor(where: string, problem: string, remedy: string) {
    super(`${where}: ${problem}. ${remedy}.`, {
      code: 'invalid-argument',
      fault: 'caller',
      retry: 'after-change',
      remedy,
    })
    this.where = where
  }
}
