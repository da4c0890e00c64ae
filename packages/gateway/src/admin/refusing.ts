import { StoreError } from '../store/store-error.ts'
import { AdminError } from './admin-error.ts'

/**
 * Does what a caller can make fail, and gives the RangeError or StoreError it fails with a status and a remedy.
 *
 * @throws {AdminError}
 * @example
 * refusing(404, 'GET /_aeop/state/snapshots lists them', () => state.restore(name))
 */
export function refusing<Value>(status: 400 | 404 | 409, remedy: string, run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof StoreError)) throw error
    throw new AdminError(status, error.message, remedy)
  }
}
