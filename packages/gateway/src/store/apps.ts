import { type Account, accountDefaults, type App, appDefaults } from '../domain/account.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface AppStore {
  findApp(appKey: string): App | undefined
  /** Every application, in the order of their keys. */
  listApps(): App[]
  /** Keys of the apps that have a callback for messages, in their order. Costs nothing, so every change of an order may ask. */
  listCallbackApps(): readonly string[]
  findAccount(accountId: string): Account | undefined
  /** Every account, in the order of their ids. */
  listAccounts(): Account[]
  saveApp(app: App): void
  saveAccount(account: Account): void
}

const appColumns = 'app_key as appKey, secret, name, status, category, addresses, settings'
const accountColumns = 'account_id as accountId, login_id as loginId, platform, nick, dropshipper, settings'

/** Apps and accounts of one database. */
export function createAppStore(database: Database, caches: ReadCaches): AppStore {
  const apps = caches.create<App>()
  const accounts = caches.create<Account>()
  let callbackApps: readonly string[] | undefined
  caches.onClear(() => {
    callbackApps = undefined
  })
  const findApp = database.prepare(`select ${appColumns} from app where app_key = :appKey`)
  const listApps = database.prepare(`select ${appColumns} from app order by app_key`)
  const findAccount = database.prepare(`select ${accountColumns} from account where account_id = :accountId`)
  const listAccounts = database.prepare(`select ${accountColumns} from account order by account_id`)
  const saveApp = database.prepare(
    'insert or replace into app values (:appKey, :secret, :name, :status, :category, :addresses, :settings)',
  )
  const saveAccount = database.prepare(
    'insert or replace into account values (:accountId, :loginId, :platform, :nick, :dropshipper, :settings)',
  )
  return {
    findApp: (appKey) =>
      apps.get(appKey, () => {
        const row = findApp.get({ appKey }) as AppRow | undefined
        return row && appOf(row)
      }),
    listApps: () => (listApps.all() as AppRow[]).map(appOf),
    listCallbackApps: () =>
      (callbackApps ??= (listApps.all() as AppRow[])
        .map(appOf)
        .filter(({ pushUrl }) => pushUrl !== null)
        .map(({ appKey }) => appKey)),
    findAccount: (accountId) =>
      accounts.get(accountId, () => {
        const row = findAccount.get({ accountId }) as AccountRow | undefined
        return row && accountOf(row)
      }),
    listAccounts: () => (listAccounts.all() as AccountRow[]).map(accountOf),
    saveApp: (app) => {
      apps.clear()
      callbackApps = undefined
      const { appKey, secret, name, status, category, addresses, ...settings } = app
      const texts = { addresses: JSON.stringify(addresses), settings: JSON.stringify(settings) }
      saveApp.run({ appKey, secret, name, status, category, ...texts })
    },
    saveAccount: (account) => {
      accounts.clear()
      const { accountId, loginId, platform, nick, dropshipper, ...settings } = account
      saveAccount.run({ accountId, loginId, platform, nick, dropshipper, settings: JSON.stringify(settings) })
    },
  }
}

type AppRow = Pick<App, 'appKey' | 'secret' | 'name' | 'status' | 'category'> & {
  readonly addresses: string
  readonly settings: string
}

function appOf({ addresses, settings, ...row }: AppRow): App {
  return { ...appDefaults, ...row, addresses: JSON.parse(addresses) as string[], ...(JSON.parse(settings) as object) }
}

type AccountRow = Pick<Account, 'accountId' | 'loginId' | 'platform' | 'nick' | 'dropshipper'> & {
  readonly settings: string
}

function accountOf({ settings, ...row }: AccountRow): Account {
  return { ...accountDefaults, ...row, ...(JSON.parse(settings) as object) }
}
