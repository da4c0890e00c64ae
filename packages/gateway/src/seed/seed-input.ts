import type { Account, App, Quota } from '../domain/account.ts'
import type { OrderAddress, OrderIssue, OrderLine, Shipment, TradeOrder } from '../domain/order.ts'
import type { Product, Shop, Sku, SkuProperty } from '../domain/product.ts'
import type { AuthorizationCode, Token } from '../domain/token.ts'

/** A record of which only some members must be given: the others have a default, or are what they are replaced by. */
type Given<Whole, Required extends keyof Whole, Replaced = unknown> = Pick<Whole, Exclude<Required, keyof Replaced>> &
  Partial<Omit<Whole, Required | keyof Replaced>> &
  Replaced

export type AppInput = Given<App, 'appKey' | 'secret' | 'status', { readonly quota?: Partial<Quota> | null }>

type AccountInput = Given<Account, 'accountId' | 'loginId' | 'platform' | 'nick'>

type TokenInput = Given<Token, 'accessToken' | 'appKey' | 'accountId' | 'issuedAt'>

type CodeInput = Given<AuthorizationCode, 'code' | 'appKey' | 'accountId' | 'issuedAt'>

type SkuInput = Given<
  Sku,
  'skuId' | 'price' | 'salePrice' | 'stock',
  { readonly properties?: readonly Given<SkuProperty, 'propertyId' | 'name' | 'valueId' | 'value'>[] }
>

type ProductInput = Given<
  Product,
  'productId' | 'subject' | 'categoryId' | 'createdAt' | 'updatedAt' | 'parcel' | 'ownerMemberId' | 'deliveryDays',
  { readonly skus: readonly SkuInput[]; readonly shop: Given<Shop, 'storeId' | 'name'> }
>

type LineInput = Given<OrderLine, 'childId' | 'productId' | 'name' | 'count' | 'unitPrice' | 'logisticsAmount'>

type OrderInput = Given<
  TradeOrder,
  'orderId' | 'sellerId' | 'status' | 'buyer' | 'createdAt' | 'updatedAt',
  {
    readonly lines: readonly LineInput[]
    readonly shipments?: readonly Given<Shipment, 'serviceName' | 'logisticsNo' | 'sendType' | 'sentAt'>[]
    readonly address?: Given<OrderAddress, 'address' | 'city' | 'province' | 'country'> | null
    readonly issue?: Given<OrderIssue, 'issueId' | 'reason' | 'openedAt'> | null
  }
>

/**
 * The world that a gateway is to start with, as a seed file has it: what has a default may be left out. Ids are text, times epoch milliseconds, prices decimal text in
 * US dollars. The whole format: docs/seed.md.
 *
 * @example const seed: SeedInput = { apps: [{ appKey: '1', secret: 's', status: 'test' }] }
 */
export interface SeedInput {
  readonly apps: readonly AppInput[]
  readonly accounts?: readonly AccountInput[]
  readonly tokens?: readonly TokenInput[]
  readonly codes?: readonly CodeInput[]
  readonly products?: readonly ProductInput[]
  readonly orders?: readonly OrderInput[]
}
