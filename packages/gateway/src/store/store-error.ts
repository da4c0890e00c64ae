/** Why a store could not be opened; a closed list. */
export type StoreErrorCode =
  | 'driver-missing'
  | 'database-locked'
  | 'not-a-database'
  | 'foreign-database'
  | 'newer-version'
  | 'has-state'
  | 'unreachable'

/** The database cannot serve as the gateway's state. The message names the file and the mend. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
