import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'
import type { Transaction } from './transaction.ts'

export interface SnapshotStore {
  /** Keeps a copy of every table beside the database, in memory; an older one of the same name goes. */
  takeSnapshot(name: string): void
  /** Puts every table back to a copy. All of it happens or nothing. */
  restoreSnapshot(name: string): void
  /** Forgets a copy. */
  dropSnapshot(name: string): void
  /** Writes the whole database to a new file, which a gateway can open. */
  saveCopy(path: string): void
  /** Rows of each table. */
  countRows(): Readonly<Record<string, number>>
}

/**
 * Copies of all tables, in a second database in memory that is attached when the first one is made: SQLite copies rows from one to the other without a word of
 * JavaScript.
 */
export function createSnapshotStore(
  database: Database,
  caches: ReadCaches,
  transaction: Transaction,
  tables: readonly string[],
): SnapshotStore {
  // What SQLite itself keeps of columns with autoincrement is state, too: ids go on where they were.
  const copied = [...tables, 'sqlite_sequence']
  const numbers = new Map<string, number>()
  let last = 0
  const attach = (): void => {
    // Not within a transaction, which SQLite refuses.
    if (last === 0) database.exec(`attach ':memory:' as snapshots`)
  }
  const copyOf = (name: string, table: string): string => {
    const number = numbers.get(name)
    if (number === undefined) throw new RangeError(`there is no snapshot ${JSON.stringify(name)}`)
    return `snapshots.s${number}_${table}`
  }
  const drop = (name: string): void => {
    for (const table of copied) database.exec(`drop table ${copyOf(name, table)}`)
  }
  return {
    takeSnapshot: (name) => {
      attach()
      const number = (last += 1)
      transaction(() => {
        for (const table of copied)
          database.exec(`create table snapshots.s${number}_${table} as select * from main.${table}`)
        if (numbers.has(name)) drop(name)
      })
      numbers.set(name, number)
    },
    restoreSnapshot: (name) =>
      transaction(() => {
        for (const table of copied) {
          const copy = copyOf(name, table)
          database.exec(`delete from main.${table}; insert into main.${table} select * from ${copy}`)
        }
        caches.clear()
      }),
    dropSnapshot: (name) => {
      transaction(() => drop(name))
      numbers.delete(name)
    },
    saveCopy: (path) => void database.prepare('vacuum main into :path').run({ path }),
    countRows: () => {
      const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`)
      return { ...(database.prepare(`select ${counts.join(', ')}`).get() as Record<string, number>) }
    },
  }
}
