import { StoreError, type StoreErrorCode } from './store-error.ts'

const mends: Readonly<Record<number, { readonly code: StoreErrorCode; readonly text: string }>> = {
  // SQLITE_ERROR: a statement does not fit the tables that are there.
  1: { code: 'not-a-database', text: 'lacks tables of a gateway: restore it from a copy, or choose another path' },
  // SQLITE_BUSY
  5: { code: 'database-locked', text: 'is in use by another gateway: stop that one, or choose another path' },
  // SQLITE_READONLY
  8: { code: 'unreachable', text: 'cannot be written: change its permissions, or choose another path' },
  // SQLITE_IOERR
  10: { code: 'unreachable', text: 'cannot be read or written: it must be a plain file on a disk that works' },
  // SQLITE_CORRUPT
  11: { code: 'not-a-database', text: 'is damaged: restore it from a copy, or choose another path' },
  // SQLITE_FULL
  13: { code: 'unreachable', text: 'does not fit on its disk: make room, or choose another path' },
  // SQLITE_CANTOPEN
  14: {
    code: 'unreachable',
    text: 'cannot be opened: the path must name a file in an existing directory that this user may write to',
  },
  // SQLITE_NOTADB
  26: { code: 'not-a-database', text: 'is not a SQLite database: choose another path' },
}

/**
 * Runs what opens a database, and words SQLite's refusals as ours: which file, what is wrong with it, and the mend.
 *
 * @throws StoreError for the codes of SQLite that have a mend; any other error as it is.
 */
export function translating<Value>(path: string, open: () => Value): Value {
  try {
    return open()
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    // The low byte is the primary code, the rest says more about it.
    const mend = errcode === undefined ? undefined : mends[errcode & 0xff]
    if (!mend) throw error
    throw new StoreError(mend.code, `the database ${path} ${mend.text}`, { cause: error })
  }
}
