import type { Account, App } from '../domain/account.ts'
import type { TradeOrder } from '../domain/order.ts'
import type { Product } from '../domain/product.ts'
import type { AuthorizationCode, Token } from '../domain/token.ts'

/** The world that a gateway starts with. */
export interface Seed {
  readonly apps: readonly App[]
  readonly accounts: readonly Account[]
  readonly tokens: readonly Token[]
  readonly codes: readonly AuthorizationCode[]
  readonly products: readonly Product[]
  readonly orders: readonly TradeOrder[]
}
