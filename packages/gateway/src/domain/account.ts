import type { AppCategory, PermissionGroup } from '@aeop/sdk/facts'

/** An application registered on the platform: the party that signs calls. */
export interface App {
  readonly appKey: string
  readonly secret: string
  readonly name: string
  /** `test` apps get tokens that live a day, `online` apps a month. Source: doc 1364. */
  readonly status: 'test' | 'online'
  /** What it was approved for; `null` may call every method, which no application of the platform may. */
  readonly category: AppCategory | null
  /** IP addresses from which it may call; with none it may from everywhere. */
  readonly addresses: readonly string[]
  /** Callback URL of the console, which `redirect_uri` has to equal; with `null` any will do. Source: doc 1364. */
  readonly callbackUrl: string | null
  /** Groups of methods that were granted; `null` means all of its category. Source: iop-protocol 7.1. */
  readonly permissionGroups: readonly PermissionGroup[] | null
  /** Who may authorise it: anybody who logs in, or only the accounts bound to it in the console. Source: doc 1364. */
  readonly authorisationPolicy: 'any' | 'bound'
  /** Account ids, where the policy is `bound`. */
  readonly boundAccounts: readonly string[]
  /** Caps on its calls; `null` means none. */
  readonly quota: Quota | null
  /** Whether its owner is registered in the affiliate portal. Source: iop-protocol 5.3. */
  readonly publisher: 'registered' | 'none'
  /** Where its messages go, and of which topics; with `null` nowhere. One address for each app. Source: doc 1478. */
  readonly pushUrl: string | null
  readonly pushTopics: readonly string[]
}

/** How often an app may call. Source: iop-protocol 7.2; top-protocol 4.3. */
export interface Quota {
  /** Calls of one API in a second: those that the platform documents, or a number for every API; `null` means any number. */
  readonly apiPerSecond: 'documented' | number | null
  /** Calls of one API until 24:00 GMT+8. */
  readonly apiPerDay: number | null
  /** Calls of all APIs until 24:00 GMT+8. */
  readonly perDay: number | null
}

/** What an app has that says nothing of it: no callback to compare, every group, anybody may authorise it, no caps, no messages. */
export const appDefaults = {
  callbackUrl: null,
  permissionGroups: null,
  authorisationPolicy: 'any',
  boundAccounts: [],
  quota: null,
  publisher: 'registered',
  pushUrl: null,
  pushTopics: [],
} as const satisfies Partial<App>

/** A person or shop on AliExpress that authorises applications. */
export interface Account {
  readonly accountId: string
  /** Login name; for buyers the e-mail address. */
  readonly loginId: string
  /** Where the account logs in; the platform's own words. Source: doc 1364, field `account_platform`. */
  readonly platform: 'seller_center' | 'buyerApp'
  readonly nick: string
  /** Its standing in the Dropshipping Program: a buyer is `active` with the agreement signed and the verification done. */
  readonly dropshipper: 'active' | 'unverified' | 'none'
  /** Whether orders may be paid through the API at once, which takes a place on a list and a PayPal account. Source: iop-protocol 7.1. */
  readonly apiPay: 'active' | 'none'
  /** What the platform thinks of the account; all but `normal` may not order. Source: iop-protocol 5.3, `aliexpress.ds.order.create`. */
  readonly standing: 'normal' | 'blacklisted' | 'disabled' | 'suspicious' | 'incomplete'
}

export const accountDefaults = { apiPay: 'active', standing: 'normal' } as const satisfies Partial<Account>
