import type { Account, App } from '../domain/account.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface AppStore {
  findApp(appKey: string): App | undefined
  /** Every application, in the order of their keys. */
  listApps(): App[]
  findAccount(accountId: string): Account | undefined
  /** Every account, in the order of their ids. */
  listAccounts(): Account[]
  saveApp(app: App): void
  saveAccount(account: Account): void
}

const appColumns = 'app_key as appKey, secret, name, status, category, addresses'
const accountColumns = 'account_id as accountId, login_id as loginId, platform, nick, dropshipper'

/** Apps and accounts of one database. */
export function createAppStore(database: Database, caches: ReadCaches): AppStore {
  const apps = caches.create<App>()
  const accounts = caches.create<Account>()
  const findApp = database.prepare(`select ${appColumns} from app where app_key = :appKey`)
  const listApps = database.prepare(`select ${appColumns} from app order by app_key`)
  const findAccount = database.prepare(`select ${accountColumns} from account where account_id = :accountId`)
  const listAccounts = database.prepare(`select ${accountColumns} from account order by account_id`)
  const saveApp = database.prepare(
    'insert or replace into app values (:appKey, :secret, :name, :status, :category, :addresses)',
  )
  const saveAccount = database.prepare(
    'insert or replace into account values (:accountId, :loginId, :platform, :nick, :dropshipper)',
  )
  return {
    findApp: (appKey) =>
      apps.get(appKey, () => {
        const row = findApp.get({ appKey }) as AppRow | undefined
        return row && appOf(row)
      }),
    listApps: () => (listApps.all() as AppRow[]).map(appOf),
    findAccount: (accountId) => accounts.get(accountId, () => findAccount.get({ accountId }) as Account | undefined),
    listAccounts: () => listAccounts.all() as Account[],
    saveApp: (app) => {
      apps.clear()
      saveApp.run({ ...app, addresses: JSON.stringify(app.addresses) })
    },
    saveAccount: (account) => {
      accounts.clear()
      saveAccount.run({ ...account })
    },
  }
}

type AppRow = Omit<App, 'addresses'> & { readonly addresses: string }

function appOf(row: AppRow): App {
  return { ...row, addresses: JSON.parse(row.addresses) as string[] }
}
