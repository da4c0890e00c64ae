import { StoreError } from '../store/store-error.ts'
import { AdminError } from './admin-error.ts'

/**
 * Does what a caller can make fail, and gives the RangeError or StoreError it fails with a status and a remedy.
 *
 * @param remedy `own` where the error says behind its last colon what helps
 * @throws {AdminError}
 * @example
 * refusing(409, 'GET /_aeop/state/snapshots lists them', () => state.restore(name))
 */
export function refusing<Value>(status: 400 | 404 | 409, remedy: string, run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof StoreError)) throw error
    if (remedy !== 'own') throw new AdminError(status, error.message, remedy)
    const cut = error.message.lastIndexOf(': ')
    const mend = error.message.slice(cut + 2)
    throw new AdminError(status, error.message.slice(0, cut), mend.charAt(0).toUpperCase() + mend.slice(1))
  }
}
