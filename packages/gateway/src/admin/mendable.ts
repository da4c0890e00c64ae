import { StoreError } from '../store/store-error.ts'
import { AdminError } from './admin-error.ts'

/**
 * Does what a caller can make fail with a RangeError or StoreError of the form `problem: what helps`.
 *
 * @throws {AdminError} with the two parts
 */
export function mendable<Value>(run: () => Value, status: 400 | 409 = 400): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof StoreError)) throw error
    const cut = error.message.lastIndexOf(': ')
    if (cut === -1) throw error
    const remedy = error.message.slice(cut + 2)
    throw new AdminError(status, error.message.slice(0, cut), remedy.charAt(0).toUpperCase() + remedy.slice(1))
  }
}
