import type { Database } from './database.ts'

/** One of the numbers that SQLite keeps in a file's header for its application. */
export function readPragma(database: Database, name: 'user_version' | 'application_id'): number {
  const row = database.prepare(`pragma ${name}`).get() as Record<typeof name, number>
  return row[name]
}
