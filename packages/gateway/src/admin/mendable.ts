import { AdminError } from './admin-error.ts'

/**
 * Does what a caller can make fail with a RangeError of the form `problem: what helps`.
 *
 * @throws {AdminError} 400 with the two parts
 */
export function mendable<Value>(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const cut = error.message.lastIndexOf(': ')
    if (cut === -1) throw error
    const remedy = error.message.slice(cut + 2)
    throw new AdminError(400, error.message.slice(0, cut), remedy.charAt(0).toUpperCase() + remedy.slice(1))
  }
}
