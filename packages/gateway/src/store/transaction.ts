import type { Database } from './database.ts'

/** Runs a function so that all its writes happen or none. */
export type Transaction = <Value>(body: () => Value) => Value

/**
 * Makes the transaction function of one database. A call inside another joins the outer one.
 *
 * @param undone what else has to forget the writes when they are undone
 */
export function createTransaction(database: Database, undone: () => void): Transaction {
  let open = false
  return (body) => {
    if (open) return body()
    database.exec('begin immediate')
    open = true
    try {
      const value = body()
      database.exec('commit')
      return value
    } catch (error) {
      undone()
      rollBack(database)
      throw error
    } finally {
      open = false
    }
  }
}

/** After a full disk or a failed read SQLite has rolled back by itself, and says so with an error that would hide the first one. */
function rollBack(database: Database): void {
  try {
    database.exec('rollback')
  } catch {
    // There is no transaction left, which is what was wanted.
  }
}
