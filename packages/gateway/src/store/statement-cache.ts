import type { Database, Statement } from './database.ts'

/** Prepares a statement when it is first needed, and keeps it. */
type StatementOf = (sql: string) => Statement

/** For queries that are made of the conditions that were given: there are few shapes of them, and most are never asked for. */
export function createStatementCache(database: Database): StatementOf {
  const kept = new Map<string, Statement>()
  return (sql) => {
    const found = kept.get(sql)
    if (found !== undefined) return found
    const statement = database.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
}
