import type { Product } from '../domain/product.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface RegistryStore {
  /** Products in the order of their ids, on sale or not. */
  listProducts(limit: number, offset: number): Product[]
  /** Removes an app, and what accounts granted to it. */
  removeApp(appKey: string): void
  /** Removes an account, and what it granted. */
  removeAccount(accountId: string): void
  /** Whether an account sells something, or has sold or bought. */
  hasTraded(accountId: string): boolean
  /** Messages to callbacks by what became of them. */
  countMessages(): Readonly<Record<string, number>>
}

/** What only the owner of a gateway does with its database. */
export function createRegistryStore(database: Database, caches: ReadCaches): RegistryStore {
  const products = database.prepare('select document from product order by product_id limit :limit offset :offset')
  const traded = database.prepare(`select exists (select 1 from product where seller_id = :accountId)
    or exists (select 1 from trade_order where seller_id = :accountId)
    or exists (select 1 from trade_order where buyer_account_id = :accountId) as found`)
  const messages = database.prepare('select state, count(*) as total from push_message group by state')
  const remove = (column: 'app_key' | 'account_id', tables: readonly string[]) => {
    const statements = tables.map((table) => database.prepare(`delete from ${table} where ${column} = :key`))
    return (key: string): void => {
      for (const statement of statements) statement.run({ key })
      caches.clear()
    }
  }
  return {
    listProducts: (limit, offset) =>
      (products.all({ limit, offset }) as { document: string }[]).map((row) => JSON.parse(row.document) as Product),
    removeApp: remove('app_key', ['app', 'token', 'authorization_code']),
    removeAccount: remove('account_id', ['account', 'token', 'authorization_code']),
    hasTraded: (accountId) => (traded.get({ accountId }) as { found: number }).found === 1,
    countMessages: () =>
      Object.fromEntries(
        (messages.all() as { state: string; total: number }[]).map(({ state, total }) => [state, total]),
      ),
  }
}
