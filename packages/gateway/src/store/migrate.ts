import { readdirSync, readFileSync } from 'node:fs'

import { applicationId } from './assert-ours.ts'
import type { Database } from './database.ts'
import { readPragma } from './read-pragma.ts'
import { StoreError } from './store-error.ts'

const folder = new URL('../../migrations/', import.meta.url)

/**
 * Brings a database to the newest schema, inside the caller's transaction. Migration files are numbered from 0001;
 * `user_version` says how many of them a file has had.
 *
 * @returns whether the database was new
 * @throws StoreError `newer-version`
 */
export function migrate(database: Database, path: string): boolean {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const version = readPragma(database, 'user_version')
  if (version > migrations.length) {
    throw new StoreError(
      'newer-version',
      `the database ${path} has schema ${version}, and this gateway knows ${migrations.length}: ` +
        'update the gateway, or choose another path',
    )
  }
  for (const name of migrations.slice(version)) database.exec(readFileSync(new URL(name, folder), 'utf8'))
  database.exec(`pragma user_version = ${migrations.length}; pragma application_id = ${applicationId}`)
  return version === 0
}
