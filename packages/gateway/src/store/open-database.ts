import { assertOurs } from './assert-ours.ts'
import { closeDatabase } from './close-database.ts'
import type { Database } from './database.ts'
import { type SqliteDriver, sqliteDrivers } from './sqlite-drivers.ts'
import { StoreError } from './store-error.ts'
import { translating } from './translating.ts'

/**
 * Opens a database and takes it for this process alone: a second process on the same file is refused at once.
 *
 * @param path a file, created if it is not there, or `:memory:`
 * @param drivers tried in order
 * @throws StoreError `driver-missing`, `database-locked`, `not-a-database`, `foreign-database` or `unreachable`
 */
export function openDatabase(path: string, drivers: readonly SqliteDriver[] = sqliteDrivers): Database {
  const DatabaseSync = firstOf(drivers)
  if (!DatabaseSync) {
    throw new StoreError(
      'driver-missing',
      'this Node has no SQLite: use Node 22.13 or newer, or install the package @photostructure/sqlite',
    )
  }
  // SQLite takes an empty name as a database that is lost on closing.
  if (typeof path !== 'string' || path === '') {
    throw new StoreError('unreachable', 'the path of the database is empty: name a file, or give none for memory')
  }
  return translating(path, () => {
    const database = new DatabaseSync(path)
    try {
      // Exclusive mode must be set before WAL, which then needs no shared memory. The transaction takes the lock.
      database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive')
      assertOurs(database, path)
      database.exec('pragma journal_mode = wal; pragma synchronous = normal; begin immediate; commit')
    } catch (error) {
      closeDatabase(database)
      throw error
    }
    return database
  })
}

function firstOf(drivers: readonly SqliteDriver[]): ReturnType<SqliteDriver> {
  for (const driver of drivers) {
    const constructor = driver()
    if (constructor) return constructor
  }
  return undefined
}
