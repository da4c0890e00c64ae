import { appCategories, permissionGroups } from '@aeop/sdk/facts'
import { accountDefaults, appDefaults } from '../domain/account.ts'
import { orderDefaults, orderStatuses } from '../domain/order.ts'

const text = { type: 'string', minLength: 1 } as const
const textOrNull = { type: ['string', 'null'] } as const
const time = { type: 'integer', minimum: 0, maximum: 8_640_000_000_000_000 } as const
const timeOrNull = { ...time, type: ['integer', 'null'] } as const
const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const
/** Ids are text of digits: as JSON numbers they would lose digits beyond 2^53. */
const id = { type: 'string', pattern: '^[1-9][0-9]{0,18}$' } as const
const price = { type: 'string', pattern: '^(?!0\\.00$)(0|[1-9][0-9]{0,9})\\.[0-9]{2}$' } as const
const amount = { type: 'string', pattern: '^(0|[1-9][0-9]{0,9})\\.[0-9]{2}$' } as const
const rating = { type: 'string', pattern: '^([0-4](\\.[0-9])?|5(\\.0)?)$' } as const
const country = { type: 'string', pattern: '^[A-Z]{2}$' } as const

interface ObjectSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

/** An object with exactly these members; those with a default may be left out. */
function object(properties: Readonly<Record<string, object>>): ObjectSchema {
  const required = Object.keys(properties).filter((name) => !('default' in (properties[name] ?? {})))
  return { type: 'object', properties, required, additionalProperties: false }
}

/** An object that need not be there. */
function orNull(schema: ObjectSchema): object {
  return { ...schema, type: ['object', 'null'], default: null }
}

function list(items: object, limits: { readonly minItems?: number } = {}): object {
  return { type: 'array', items, ...limits }
}

const money = object({ amount, currency_code: { type: 'string', pattern: '^[A-Z]{3}$' } })

const calls = { type: ['integer', 'null'], minimum: 1 } as const

const quota = object({
  apiPerSecond: { anyOf: [{ const: 'documented' }, calls], default: null },
  apiPerDay: { ...calls, default: null },
  perDay: { ...calls, default: null },
})

const app = object({
  appKey: text,
  secret: text,
  name: { ...text, default: 'App' },
  status: { enum: ['test', 'online'] },
  category: { enum: [...appCategories, null], default: null },
  addresses: { ...list(text), default: [] },
  callbackUrl: { ...textOrNull, pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', default: appDefaults.callbackUrl },
  permissionGroups: {
    type: ['array', 'null'],
    items: { enum: permissionGroups },
    default: appDefaults.permissionGroups,
  },
  authorisationPolicy: { enum: ['any', 'bound'], default: appDefaults.authorisationPolicy },
  boundAccounts: { ...list(id), default: [] },
  quota: orNull(quota),
  publisher: { enum: ['registered', 'none'], default: appDefaults.publisher },
  pushUrl: { ...textOrNull, default: appDefaults.pushUrl },
  pushTopics: { ...list(text), default: [] },
})

const account = object({
  accountId: id,
  loginId: text,
  platform: { enum: ['seller_center', 'buyerApp'] },
  nick: text,
  dropshipper: { enum: ['active', 'unverified', 'none'], default: 'active' },
  apiPay: { enum: ['active', 'none'], default: accountDefaults.apiPay },
  standing: {
    enum: ['normal', 'blacklisted', 'disabled', 'suspicious', 'incomplete'],
    default: accountDefaults.standing,
  },
})

const token = object({
  accessToken: text,
  refreshToken: { ...textOrNull, default: null },
  appKey: text,
  accountId: id,
  issuedAt: time,
  expiresAt: { ...timeOrNull, default: null },
  refreshExpiresAt: { ...timeOrNull, default: null },
  refreshedAt: { ...timeOrNull, default: null },
  revokedAt: { ...timeOrNull, default: null },
})

const code = object({
  code: text,
  appKey: text,
  accountId: id,
  issuedAt: time,
  usedAt: { ...timeOrNull, default: null },
})

const skuProperty = object({
  propertyId: count,
  name: text,
  valueId: count,
  value: text,
  definitionName: { ...textOrNull, default: null },
  imageUrl: { ...textOrNull, default: null },
})

const sku = object({
  skuId: id,
  code: { type: 'string', default: '' },
  price,
  salePrice: price,
  stock: count,
  properties: { ...list(skuProperty), default: [] },
})

const product = object({
  productId: id,
  subject: text,
  categoryId: count,
  categoryPath: { ...list(text), default: [] },
  status: { enum: ['onSelling', 'offline'], default: 'onSelling' },
  createdAt: time,
  updatedAt: time,
  detail: { type: 'string', default: '' },
  imageUrls: { ...list(text), default: [] },
  rating: { ...rating, default: '0.0' },
  evaluationCount: { ...count, default: 0 },
  salesCount: { ...count, default: 0 },
  attributes: { ...list(object({ nameId: count, name: text, value: text })), default: [] },
  skus: list(sku, { minItems: 1 }),
  parcel: object({
    length: count,
    width: count,
    height: count,
    grossWeight: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
  }),
  shop: object({
    storeId: id,
    name: text,
    countryCode: { ...country, default: 'CN' },
    itemAsDescribedRating: { ...rating, default: '0.0' },
    communicationRating: { ...rating, default: '0.0' },
    shippingSpeedRating: { ...rating, default: '0.0' },
  }),
  ownerMemberId: id,
  // Without one it belongs to the first seller of the file.
  sellerId: { anyOf: [id, { const: '' }], default: '' },
  deliveryDays: count,
  excludedCountries: { ...list(country), default: [] },
})

const orderLine = object({
  childId: id,
  productId: id,
  skuId: { anyOf: [id, { type: 'null' }], default: null },
  skuCode: { type: 'string', default: '' },
  name: text,
  imageUrl: { type: 'string', default: '' },
  count: { ...count, minimum: 1 },
  unitPrice: money,
  logisticsAmount: money,
  logisticsType: { ...text, default: 'CAINIAO_STANDARD' },
  prepareDays: { ...count, default: 7 },
  deliveryTime: { ...text, default: '20-40' },
  commissionRate: { type: 'string', pattern: '^0\\.[0-9]{1,4}$', default: '0.05' },
  memo: { ...textOrNull, default: null },
})

const shipment = object({
  serviceName: text,
  logisticsNo: text,
  sendType: { enum: ['all', 'part'] },
  childIds: { type: ['array', 'null'], items: id, default: null },
  description: { ...textOrNull, default: null },
  trackingWebsite: { ...textOrNull, default: null },
  sentAt: time,
})

const anyText = { type: 'string', default: '' } as const

const address = object({
  fullName: anyText,
  mobileNo: anyText,
  phoneCountry: anyText,
  address: text,
  address2: anyText,
  city: text,
  province: text,
  country,
  zip: anyText,
})

const issue = object({
  issueId: id,
  reason: text,
  openedAt: time,
  closedAt: { ...timeOrNull, default: null },
})

const order = object({
  orderId: id,
  sellerId: id,
  status: { enum: orderStatuses },
  heldStatus: { enum: [...orderStatuses, null], default: null },
  buyer: object({ loginId: text, firstName: text, lastName: text }),
  createdAt: time,
  updatedAt: time,
  paidAt: { ...timeOrNull, default: null },
  paymentType: { ...textOrNull, default: null },
  placedByPhone: { type: 'boolean', default: false },
  endReason: { ...textOrNull, default: null },
  lines: list(orderLine, { minItems: 1 }),
  shipments: { ...list(shipment), default: [] },
  buyerAccountId: { anyOf: [id, { type: 'null' }], default: orderDefaults.buyerAccountId },
  appKey: { ...textOrNull, default: orderDefaults.appKey },
  outOrderId: { ...textOrNull, default: orderDefaults.outOrderId },
  address: orNull(address),
  requestImprint: { type: ['integer', 'null'], default: orderDefaults.requestImprint },
  payUntil: { ...timeOrNull, default: orderDefaults.payUntil },
  paymentFailedAt: { ...timeOrNull, default: orderDefaults.paymentFailedAt },
  deliveredAt: { ...timeOrNull, default: orderDefaults.deliveredAt },
  finishedAt: { ...timeOrNull, default: orderDefaults.finishedAt },
  issue: orNull(issue),
})

/** JSON Schema (draft-07) of a seed file. Members with a default may be left out. */
export const seedSchema = object({
  apps: list(app, { minItems: 1 }),
  accounts: { ...list(account), default: [] },
  tokens: { ...list(token), default: [] },
  codes: { ...list(code), default: [] },
  products: { ...list(product), default: [] },
  orders: { ...list(order), default: [] },
})
