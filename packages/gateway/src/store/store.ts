import { nextStep } from '../domain/order-life.ts'
import type { Seed } from '../seed/seed.ts'
import { type AffiliateStore, createAffiliateStore } from './affiliate.ts'
import { type AppStore, createAppStore } from './apps.ts'
import { type BrowseStore, createBrowseStore } from './browse.ts'
import { closeDatabase } from './close-database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { createEventStore, type EventStore } from './events.ts'
import { createFeedStore, type FeedStore } from './feeds.ts'
import { createIssueStore, type IssueStore } from './issues.ts'
import { createListingStore, type ListingStore } from './listings.ts'
import { createOrderStore, type OrderStore } from './orders.ts'
import { createPhotoStore, type PhotoStore } from './photos.ts'
import { createProductStore, type ProductStore } from './products.ts'
import { createTokenStore, type TokenStore } from './tokens.ts'
import { createPushStore, type PushStore } from './pushes.ts'
import { createPushStandingStore, type PushStandingStore } from './push-standing.ts'
import { createReadCaches } from './read-cache.ts'
import { createRegistryStore, type RegistryStore } from './registry.ts'
import { createSequenceStore, type SequenceStore } from './sequences.ts'
import { createSnapshotStore, type SnapshotStore } from './snapshots.ts'
import { createTransaction, type Transaction } from './transaction.ts'
import { StoreError } from './store-error.ts'
import { createTmcStore, type TmcStore } from './tmc.ts'
import { translating } from './translating.ts'
import { createUploadStore, type UploadStore } from './uploads.ts'
import { withoutIndexes } from './without-indexes.ts'

/** What sellers have besides products and orders. */
type SellerStore = ListingStore & FeedStore & PhotoStore & IssueStore

/** What is on its way to apps. */
type MessageStore = PushStore & PushStandingStore & TmcStore

/** What the owner of a gateway does with all of it. */
type OwnerStore = RegistryStore & SnapshotStore

/** What lists of products and of affiliate orders are made from. */
type BrowsedStore = BrowseStore & AffiliateStore

/** The gateway's state. Synchronous: a call has happened when it returns. */
export interface Store
  extends
    BrowsedStore,
    OwnerStore,
    SellerStore,
    MessageStore,
    AppStore,
    TokenStore,
    OrderStore,
    ProductStore,
    UploadStore,
    EventStore,
    SequenceStore {
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
  /** Adds to the seed whenever it is written, in the same transaction. */
  readonly grow?: (store: Pick<Store, 'saveProduct' | 'saveOrder'>) => void
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
  'listing',
  'feed_job',
  'feed_item',
  'photo',
  'issue_solution',
  'affiliate_click',
  'due_event',
  'sequence',
  'push_message',
  'push_attempt',
  'push_standing',
  'push_settings',
  'tmc_permit',
  'tmc_message',
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
        ...createOrderStore(database, caches),
        ...createProductStore(database, caches),
        ...createUploadStore(database),
        ...createListingStore(database),
        ...createFeedStore(database),
        ...createPhotoStore(database),
        ...createIssueStore(database),
        ...createBrowseStore(database),
        ...createAffiliateStore(database),
        ...createEventStore(database, caches),
        ...createSequenceStore(database),
        ...createRegistryStore(database, caches),
        ...createSnapshotStore(database, caches, transaction, tables),
        ...createPushStore(database),
        ...createPushStandingStore(database),
        ...createTmcStore(database, caches),
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
          for (const order of seed.orders) {
            parts.saveOrder(order)
            const next = nextStep(order)
            if (next !== null) parts.scheduleEvent({ kind: 'order-step', subject: order.orderId, dueAt: next.dueAt })
          }
          const { grow } = options
          if (grow !== undefined) withoutIndexes(database, ['product', 'trade_order'], () => grow(parts))
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
    `the database ${path} has state already, so seed and scale would go unused: leave them out, or choose another path`,
  )
}
