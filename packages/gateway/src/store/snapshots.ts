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
  let shapes: readonly TableShape[] | undefined
  const shapesOf = (): readonly TableShape[] => (shapes ??= copied.map((table) => shapeOf(database, table)))
  return {
    takeSnapshot: (name) => {
      attach()
      const number = (last += 1)
      transaction(() => {
        for (const { table, key } of shapesOf()) {
          const copy = `s${number}_${table}`
          database.exec(`create table snapshots.${copy} as select * from main.${table}`)
          if (key.length > 0) database.exec(`create unique index snapshots.${copy}_key on ${copy} (${key.join(', ')})`)
        }
        if (numbers.has(name)) drop(name)
      })
      numbers.set(name, number)
    },
    restoreSnapshot: (name) =>
      transaction(() => {
        for (const shape of shapesOf()) database.exec(restoring(shape, copyOf(name, shape.table)))
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

interface TableShape {
  readonly table: string
  readonly columns: readonly string[]
  /** The columns of its primary key; none where it has none. */
  readonly key: readonly string[]
}

function shapeOf(database: Database, table: string): TableShape {
  const columns = database.prepare(`select name, pk from pragma_table_info(:table)`).all({ table }) as {
    readonly name: string
    readonly pk: number
  }[]
  return {
    table,
    columns: columns.map(({ name }) => name),
    key: columns.filter(({ pk }) => pk > 0).map(({ name }) => name),
  }
}

/**
 * Only rows that differ are written: with a file each page that is written goes through its log, which SQLite folds into the file, and waits for the disk, every
 * 1000 pages. That was every fifth restore of the embedded seed, in which 2 ms became 20.
 */
function restoring({ table, columns, key }: TableShape, copy: string): string {
  const [live, kept] = [`main.${table}`, `select * from ${copy} as kept`]
  if (key.length === 0) return `delete from ${live}; insert into ${live} ${kept}`
  const same = (names: readonly string[]): string => names.map((name) => `kept.${name} is live.${name}`).join(' and ')
  return `delete from ${live} as live where not exists (select 1 from ${copy} as kept where ${same(columns)});
    insert into ${live} ${kept} where not exists (select 1 from ${live} as live where ${same(key)})`
}
