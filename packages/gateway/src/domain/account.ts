/** An application registered on the platform: the party that signs calls. */
export interface App {
  readonly appKey: string
  readonly secret: string
  readonly name: string
  /** `test` apps get tokens that live a day, `online` apps a month. Source: doc 1364. */
  readonly status: 'test' | 'online'
}

/** A person or shop on AliExpress that authorises applications. */
export interface Account {
  readonly accountId: string
  /** Login name; for buyers the e-mail address. */
  readonly loginId: string
  /** Where the account logs in; the platform's own words. Source: doc 1364, field `account_platform`. */
  readonly platform: 'seller_center' | 'buyerApp'
  readonly nick: string
}
