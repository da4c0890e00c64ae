import type { Seed } from '../seed/seed.ts'
import { type AppStore, createAppStore } from './apps.ts'
import { closeDatabase } from './close-database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { createEventStore, type EventStore } from './events.ts'
import { createOrderStore, type OrderStore } from './orders.ts'
import { createProductStore, type ProductStore } from './products.ts'
import { createTokenStore, type TokenStore } from './tokens.ts'
import { createReadCaches } from './read-cache.ts'
import { createSequenceStore, type SequenceStore } from './sequences.ts'
import { createTransaction, type Transaction } from './transaction.ts'
import { StoreError } from './store-error.ts'
import { translating } from './translating.ts'
import { createUploadStore, type UploadStore } from './uploads.ts'

/** The gateway's state. Synchronous: a call has happened when it returns. */
export interface Store extends AppStore, TokenStore, OrderStore, ProductStore, UploadStore, EventStore, SequenceStore {
  /** All writes of the function happen, or none; a transaction inside another joins it. */
  readonly transaction: Transaction
  /** Empties the state and fills it with a seed, in one transaction. */
  reset(seed: Seed): void
  close(): void
}

export interface StoreOptions {
  /**
   * A file that keeps the state, created when it is not there.
   * @default ':memory:'
   */
  readonly path?: string
  /** What a new database starts with; one that exists keeps what it has. */
  readonly seed: Seed
  /** Refuse a database that has state already, where the seed would go unused. @default false */
  readonly mustBeNew?: boolean
}

const tables = [
  'app',
  'account',
  'token',
  'authorization_code',
  'trade_order',
  'product',
  'upload',
  'due_event',
  'sequence',
] as const

/**
 * Opens the gateway's state in memory or in a file of its own.
 *
 * @throws StoreError when the file cannot serve: locked by another process, not ours, newer, unreachable, not new where it must be; or no SQLite
 * @example const store = openStore({ seed: defaultSeed() })
 */
export function openStore(options: StoreOptions): Store {
  const path = options.path ?? ':memory:'
  const database = openDatabase(path)
  const caches = createReadCaches()
  const transaction = createTransaction(database, caches.clear)
  try {
    const open = (): Store => {
      const isNew = migrate(database, path)
      const parts = {
        ...createAppStore(database, caches),
        ...createTokenStore(database, caches),
        ...createOrderStore(database),
        ...createProductStore(database, caches),
        ...createUploadStore(database),
        ...createEventStore(database, caches),
        ...createSequenceStore(database),
      }
      const reset = (seed: Seed): void =>
        transaction(() => {
          caches.clear()
          for (const table of tables) database.exec(`delete from ${table}`)
          for (const app of seed.apps) parts.saveApp(app)
          for (const account of seed.accounts) parts.saveAccount(account)
          for (const token of seed.tokens) parts.saveToken(token)
          for (const code of seed.codes) parts.saveCode(code)
          for (const product of seed.products) parts.saveProduct(product)
          for (const order of seed.orders) parts.saveOrder(order)
        })
      if (isNew) reset(options.seed)
      else if (options.mustBeNew) throw hasState(path)
      return { ...parts, transaction, reset, close: () => closeDatabase(database) }
    }
    return translating(path, () => transaction(open))
  } catch (error) {
    closeDatabase(database)
    throw error
  }
}

function hasState(path: string): StoreError {
  return new StoreError(
    'has-state',
    `the database ${path} has state already, so the seed would go unused: leave out the seed, or choose another path`,
  )
}
