import { assertOurs } from './assert-ours.ts'
import { closeDatabase } from './close-database.ts'
import type { Database } from './database.ts'
import { type SqliteDriver, sqliteDrivers } from './sqlite-drivers.ts'
import { StoreError, type StoreErrorCode } from './store-error.ts'

const mends: Readonly<Record<number, { readonly code: StoreErrorCode; readonly text: string }>> = {
  // SQLITE_BUSY
  5: { code: 'database-locked', text: 'is in use by another gateway: stop that one, or choose another path' },
  // SQLITE_READONLY
  8: { code: 'unreachable', text: 'cannot be written: change its permissions, or choose another path' },
  // SQLITE_CANTOPEN
  14: {
    code: 'unreachable',
    text: 'cannot be opened: the path must name a file in an existing directory that this user may write to',
  },
  // SQLITE_CORRUPT
  11: { code: 'not-a-database', text: 'is damaged: restore it from a copy, or choose another path' },
  // SQLITE_NOTADB
  26: { code: 'not-a-database', text: 'is not a SQLite database: choose another path' },
}

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

function translating<Value>(path: string, open: () => Value): Value {
  try {
    return open()
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    // The low byte is the primary code, the rest says more about it.
    const mend = errcode === undefined ? undefined : mends[errcode & 0xff]
    if (!mend) throw error
    throw new StoreError(mend.code, `the database ${path} ${mend.text}`, { cause: error })
  }
}
