import type { AccountContext } from '@aeop/doctor'
import type { Protocol } from '@aeop/sdk/facts'

/** What an application is for. */
export type Purpose = NonNullable<AccountContext['purpose']>

/** A read that changes nothing, needs no parameters, and shows one thing. */
export interface Question {
  /** Asked where there is a token. */
  readonly withSession?: string
  /** Asked where there is none, or where the method takes none. */
  readonly withoutSession?: string
}

/** The read that goes through key and signature and needs no token. On TOP it needs no permission either; on IOP there is none of that kind. */
export const openReads: Readonly<Record<Protocol, string>> = {
  top: 'taobao.time.get',
  iop: 'aliexpress.affiliate.category.get',
}

/** One read of each API group; the names, parameters and needs are those of the catalogue. */
export const groupReads: Readonly<Record<Purpose, Question>> = {
  dropshipping: { withSession: 'aliexpress.ds.feedname.get', withoutSession: 'aliexpress.ds.category.get' },
  affiliate: { withoutSession: 'aliexpress.affiliate.category.get' },
  seller: { withSession: 'aliexpress.solution.merchant.profile.get' },
}
