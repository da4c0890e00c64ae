import { createRequire } from 'node:module'
import process from 'node:process'

import type { Database } from './database.ts'

/** A way to open a database, or `undefined` where this machine does not have it. */
export type SqliteDriver = () => (new (path: string) => Database) | undefined

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => Database
}

const require = createRequire(import.meta.url)

function builtIn(): SqliteModule['DatabaseSync'] | undefined {
  const module: unknown = process.getBuiltinModule('node:sqlite')
  return (module as SqliteModule | undefined)?.DatabaseSync
}

function photostructure(): SqliteModule['DatabaseSync'] | undefined {
  try {
    return (require('@photostructure/sqlite') as SqliteModule).DatabaseSync
  } catch {
    return undefined
  }
}

// With the module, as an import would: the first gateway need not wait for it.
const found = builtIn() ?? photostructure()

/** Node's own (22.13 or newer), or else the package with the same interface for Node 20. */
export const sqliteDrivers: readonly SqliteDriver[] = [() => found]
