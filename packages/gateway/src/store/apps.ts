import type { Account, App } from '../domain/account.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface AppStore {
  findApp(appKey: string): App | undefined
  findAccount(accountId: string): Account | undefined
  /** Every account, in the order of their ids. */
  listAccounts(): Account[]
  saveApp(app: App): void
  saveAccount(account: Account): void
}

const accountColumns = 'account_id as accountId, login_id as loginId, platform, nick'

/** Apps and accounts of one database. */
export function createAppStore(database: Database, caches: ReadCaches): AppStore {
  const apps = caches.create<App>()
  const findApp = database.prepare('select app_key as appKey, secret, name, status from app where app_key = :appKey')
  const findAccount = database.prepare(`select ${accountColumns} from account where account_id = :accountId`)
  const listAccounts = database.prepare(`select ${accountColumns} from account order by account_id`)
  const saveApp = database.prepare('insert or replace into app values (:appKey, :secret, :name, :status)')
  const saveAccount = database.prepare('insert or replace into account values (:accountId, :loginId, :platform, :nick)')
  return {
    findApp: (appKey) => apps.get(appKey, () => findApp.get({ appKey }) as App | undefined),
    findAccount: (accountId) => findAccount.get({ accountId }) as Account | undefined,
    listAccounts: () => listAccounts.all() as Account[],
    saveApp: (app) => {
      apps.clear()
      saveApp.run({ ...app })
    },
    saveAccount: (account) => void saveAccount.run({ ...account }),
  }
}
