import { readdirSync, readFileSync } from 'node:fs'

import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

const folder = new URL('../../migrations/', import.meta.url)

/** Marks a file as ours: the letters `aeop`. */
const applicationId = 0x61656f70

/**
 * Brings a database to the newest schema, inside the caller's transaction. Migration files are numbered from 0001;
 * `user_version` says how many of them a file has had.
 *
 * @returns whether the database was new
 * @throws StoreError `foreign-database` or `newer-version`
 */
export function migrate(database: Database, path: string): boolean {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const version = pragma(database, 'user_version')
  const isEmpty = database.prepare('select 1 from sqlite_schema').get() === undefined
  if (!isEmpty && pragma(database, 'application_id') !== applicationId) {
    throw new StoreError('foreign-database', `the database ${path} belongs to another program: choose another path`)
  }
  if (version > migrations.length) {
    throw new StoreError(
      'newer-version',
      `the database ${path} has schema ${version}, and this gateway knows ${migrations.length}: ` +
        'update the gateway, or choose another path',
    )
  }
  for (const name of migrations.slice(version)) database.exec(readFileSync(new URL(name, folder), 'utf8'))
  database.exec(`pragma user_version = ${migrations.length}; pragma application_id = ${applicationId}`)
  return isEmpty
}

function pragma(database: Database, name: 'user_version' | 'application_id'): number {
  const row = database.prepare(`pragma ${name}`).get() as Record<typeof name, number>
  return row[name]
}
