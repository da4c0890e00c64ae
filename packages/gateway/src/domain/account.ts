import type { AppCategory } from '@aeop/sdk/facts'

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
}

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
}
