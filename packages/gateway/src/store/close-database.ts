import type { Database } from './database.ts'

/**
 * Closes a database and gives its lock back at once. `@photostructure/sqlite` 1.2.1 keeps the file open until its
 * prepared statements are collected, and with it the exclusive lock; leaving WAL and exclusive mode ends the lock before.
 */
export function closeDatabase(database: Database): void {
  try {
    database.exec(`
      pragma journal_mode = delete;
      pragma locking_mode = normal;
      select 1 from sqlite_schema;
    `)
  } catch {
    // A file that cannot be read was never locked.
  } finally {
    database.close()
  }
}
