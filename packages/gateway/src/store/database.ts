/** What SQLite holds in one cell here; `undefined` is never bound, since drivers disagree about it. */
export type Cell = string | number | Uint8Array | null

export type Row = Readonly<Record<string, Cell>>

/** A prepared statement, with named parameters written `:name` in the text. */
export interface Statement {
  get(parameters?: Row): unknown
  all(parameters?: Row): unknown[]
  run(parameters?: Row): unknown
  iterate(parameters?: Row): Iterable<unknown>
}

/** The part of `DatabaseSync` that the store uses; `node:sqlite` and `@photostructure/sqlite` both have it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}
