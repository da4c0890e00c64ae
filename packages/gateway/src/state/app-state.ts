import { isIP } from 'node:net'
import type { Account, App } from '../domain/account.ts'
import type { Token } from '../domain/token.ts'
import type { Store } from '../store/store.ts'
import { type Changes, withChanges } from './records.ts'

/** Applications. */
export interface AppState {
  find(appKey: string): App | undefined
  /** In the order of their keys. */
  list(): readonly App[]
  /**
   * Changes an app, or makes one: then key, secret and status are needed.
   *
   * @throws {RangeError} for what no app can be
   * @example gateway.state.apps.save({ appKey: '12345678', status: 'online' })
   */
  save(app: Changes<App> & { readonly appKey: string }): App
  /**
   * Removes an app, and what accounts granted to it.
   *
   * @throws {RangeError} where there is none
   */
  remove(appKey: string): void
}

/** Buyer and seller accounts. */
export interface AccountState {
  find(accountId: string): Account | undefined
  /** In the order of their ids. */
  list(): readonly Account[]
  /**
   * Changes an account, or makes one: then id, login, platform and nick are needed.
   *
   * @throws {RangeError} for what no account can be
   */
  save(account: Changes<Account> & { readonly accountId: string }): Account
  /**
   * Removes an account, and what it granted.
   *
   * @throws {RangeError} where there is none, or it has products or orders
   */
  remove(accountId: string): void
  /** What an account granted to apps, oldest first, with the tokens as they are. */
  tokens(accountId: string): readonly Token[]
}

/** @param changed told after each change of an app: secrets may be others now */
export function createAppState(store: Store, changed: () => void): AppState {
  return {
    find: (appKey) => store.findApp(appKey),
    list: () => store.listApps(),
    save: (app) => {
      const saved = withChanges<App>('app', store.findApp(app.appKey) ?? {}, app, unreadableAddresses)
      store.transaction(() => store.saveApp(saved))
      changed()
      return saved
    },
    remove: (appKey) => {
      if (store.findApp(appKey) === undefined) throw new RangeError(`no app has the key ${JSON.stringify(appKey)}`)
      store.transaction(() => store.removeApp(appKey))
      changed()
    },
  }
}

export function createAccountState(store: Store): AccountState {
  const require = (accountId: string): void => {
    if (store.findAccount(accountId) !== undefined) return
    throw new RangeError(`no account has the id ${JSON.stringify(accountId)}`)
  }
  return {
    find: (accountId) => store.findAccount(accountId),
    list: () => store.listAccounts(),
    save: (account) => {
      const saved = withChanges<Account>('account', store.findAccount(account.accountId) ?? {}, account)
      store.transaction(() => store.saveAccount(saved))
      return saved
    },
    remove: (accountId) => {
      require(accountId)
      if (store.hasTraded(accountId)) throw new RangeError(`the account ${accountId} has products or orders`)
      store.transaction(() => store.removeAccount(accountId))
    },
    tokens: (accountId) => store.listApps().flatMap(({ appKey }) => store.listTokens(appKey, accountId)),
  }
}

function unreadableAddresses({ addresses }: App): readonly string[] {
  return addresses.flatMap((address, index) =>
    isIP(address) === 0 ? [`/addresses/${index}: no IP address; give one such as 203.0.113.7`] : [],
  )
}
