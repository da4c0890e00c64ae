// A second process on a database file: takes it for itself, says so on stdout, and holds it until stdin closes.
import { createRequire } from 'node:module'
import process from 'node:process'

const require = createRequire(import.meta.url)
const { DatabaseSync } = process.getBuiltinModule('node:sqlite') ?? require('@photostructure/sqlite')
try {
  const database = new DatabaseSync(process.argv[2])
  database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; pragma journal_mode = wal')
  database.exec('begin immediate; commit')
  console.log('held')
  // The listener also keeps the database from being collected, which would give the lock back.
  process.stdin.on('end', () => database.close()).resume()
} catch (error) {
  console.log(error.message)
}
