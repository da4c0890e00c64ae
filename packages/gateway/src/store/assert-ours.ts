import type { Database } from './database.ts'
import { readPragma } from './read-pragma.ts'
import { StoreError } from './store-error.ts'

/** Marks a file as ours: the letters `aeop`. */
export const applicationId = 0x61656f70

/**
 * Makes sure that a database is empty or ours, before anything is written to it.
 *
 * @throws StoreError `foreign-database`
 */
export function assertOurs(database: Database, path: string): void {
  const isEmpty = database.prepare('select 1 from sqlite_schema').get() === undefined
  if (isEmpty || readPragma(database, 'application_id') === applicationId) return
  throw new StoreError('foreign-database', `the database ${path} belongs to another program: choose another path`)
}
