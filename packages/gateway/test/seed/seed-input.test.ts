import { describe, expect, expectTypeOf, it } from 'vitest'
import type { SeedInput } from '../../src/index.ts'
import { checkSeed } from '../../src/seed/check-seed.ts'
import { seedSchema } from '../../src/seed/seed-schema.ts'
import type { Seed } from '../../src/seed/seed.ts'

/** Names of the members that must be given. */
type Required<Whole> = { [Name in keyof Whole]-?: object extends Pick<Whole, Name> ? never : Name }[keyof Whole]
type Item<List> = Exclude<List, undefined> extends readonly (infer One)[] ? One : never
type In<Section extends keyof SeedInput> = Item<SeedInput[Section]>
type Defined<Value> = Exclude<Value, null | undefined>

/** What the types ask for: the compiler holds each list against its type, and the test against the schema. */
const required = {
  '': ['apps'],
  apps: ['appKey', 'secret', 'status'],
  'apps/quota': [],
  accounts: ['accountId', 'loginId', 'platform', 'nick'],
  tokens: ['accessToken', 'appKey', 'accountId', 'issuedAt'],
  codes: ['code', 'appKey', 'accountId', 'issuedAt'],
  products: [
    'productId',
    'subject',
    'categoryId',
    'createdAt',
    'updatedAt',
    'skus',
    'parcel',
    'shop',
    'ownerMemberId',
    'deliveryDays',
  ],
  'products/skus': ['skuId', 'price', 'salePrice', 'stock'],
  'products/skus/properties': ['propertyId', 'name', 'valueId', 'value'],
  'products/attributes': ['nameId', 'name', 'value'],
  'products/parcel': ['length', 'width', 'height', 'grossWeight'],
  'products/shop': ['storeId', 'name'],
  orders: ['orderId', 'sellerId', 'status', 'buyer', 'createdAt', 'updatedAt', 'lines'],
  'orders/buyer': ['loginId', 'firstName', 'lastName'],
  'orders/lines': ['childId', 'productId', 'name', 'count', 'unitPrice', 'logisticsAmount'],
  'orders/lines/unitPrice': ['amount', 'currency_code'],
  'orders/lines/logisticsAmount': ['amount', 'currency_code'],
  'orders/shipments': ['serviceName', 'logisticsNo', 'sendType', 'sentAt'],
  'orders/address': ['address', 'city', 'province', 'country'],
  'orders/issue': ['issueId', 'reason', 'openedAt'],
} as const

type Listed<Place extends keyof typeof required> = (typeof required)[Place][number]

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

function requiredBySchema(schema: Schema, place = ''): Record<string, readonly string[]> {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) =>
    requiredBySchema(member.items ?? member, place === '' ? name : `${place}/${name}`),
  )
  return Object.assign(
    {},
    ...(schema.required === undefined ? [] : [{ [place]: schema.required }]),
    ...members,
  ) as never
}

describe('the type of a seed', () => {
  it('asks for what the schema asks for', () => {
    type Product = In<'products'>
    type Order = In<'orders'>
    expectTypeOf<Required<SeedInput>>().toEqualTypeOf<Listed<''>>()
    expectTypeOf<Required<In<'apps'>>>().toEqualTypeOf<Listed<'apps'>>()
    expectTypeOf<Required<Defined<In<'apps'>['quota']>>>().toEqualTypeOf<Listed<'apps/quota'>>()
    expectTypeOf<Required<In<'accounts'>>>().toEqualTypeOf<Listed<'accounts'>>()
    expectTypeOf<Required<In<'tokens'>>>().toEqualTypeOf<Listed<'tokens'>>()
    expectTypeOf<Required<In<'codes'>>>().toEqualTypeOf<Listed<'codes'>>()
    expectTypeOf<Required<Product>>().toEqualTypeOf<Listed<'products'>>()
    expectTypeOf<Required<Item<Product['skus']>>>().toEqualTypeOf<Listed<'products/skus'>>()
    expectTypeOf<Required<Item<Item<Product['skus']>['properties']>>>().toEqualTypeOf<
      Listed<'products/skus/properties'>
    >()
    expectTypeOf<Required<Item<Product['attributes']>>>().toEqualTypeOf<Listed<'products/attributes'>>()
    expectTypeOf<Required<Product['parcel']>>().toEqualTypeOf<Listed<'products/parcel'>>()
    expectTypeOf<Required<Product['shop']>>().toEqualTypeOf<Listed<'products/shop'>>()
    expectTypeOf<Required<Order>>().toEqualTypeOf<Listed<'orders'>>()
    expectTypeOf<Required<Order['buyer']>>().toEqualTypeOf<Listed<'orders/buyer'>>()
    expectTypeOf<Required<Item<Order['lines']>>>().toEqualTypeOf<Listed<'orders/lines'>>()
    expectTypeOf<Required<Item<Order['shipments']>>>().toEqualTypeOf<Listed<'orders/shipments'>>()
    expectTypeOf<Required<Defined<Order['address']>>>().toEqualTypeOf<Listed<'orders/address'>>()
    expectTypeOf<Required<Defined<Order['issue']>>>().toEqualTypeOf<Listed<'orders/issue'>>()
    const bySchema = requiredBySchema(seedSchema)
    const sorted = (lists: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(lists).map(([place, names]) => [place, names.toSorted()]))
    expect(sorted(bySchema)).toEqual(sorted(required))
  })

  it('takes a whole seed, and the schema takes what the type takes', () => {
    expectTypeOf<Seed>().toExtend<SeedInput>()
    const seed: SeedInput = {
      apps: [{ appKey: '1', secret: 's', status: 'test', quota: { apiPerSecond: 'documented' } }],
      accounts: [{ accountId: '5', loginId: 'shop', platform: 'seller_center', nick: 'Shop' }],
      orders: [
        {
          orderId: '7',
          sellerId: '5',
          status: 'PLACE_ORDER_SUCCESS',
          buyer: { loginId: 'b', firstName: 'B', lastName: 'C' },
          createdAt: 1,
          updatedAt: 1,
          lines: [
            {
              childId: '7',
              productId: '9',
              name: 'Lamp',
              count: 1,
              unitPrice: { amount: '1.00', currency_code: 'USD' },
              logisticsAmount: { amount: '0.00', currency_code: 'USD' },
            },
          ],
          address: { address: '1 Main Street', city: 'Austin', province: 'Texas', country: 'US' },
        },
      ],
    }
    const checked = checkSeed(seed, 'the seed')
    expect(checked.apps[0]?.quota).toEqual({ apiPerSecond: 'documented', apiPerDay: null, perDay: null })
    expect(checked.orders[0]).toMatchObject({ address: { zip: '', fullName: '' }, shipments: [], paidAt: null })
  })
})
