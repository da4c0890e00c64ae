import { fromHundredths } from '../domain/decimal.ts'
import { buyers, logisticsTypes, paymentTypes } from '../seed/words/buyers.ts'
import { categories } from '../seed/words/catalogue.ts'
import { shops } from '../seed/words/shops.ts'
import { echoed, idText, pictureUrl, type Draw } from './draw.ts'
import { mix } from './mix.ts'
import { seedOf } from './seed-of.ts'
import { places, properties, sentences } from './words.ts'

/** One kind of value: as text, as a number, or both. */
export interface Kind {
  readonly text?: (draw: Draw) => string
  readonly number?: (draw: Draw) => number
  readonly flag?: (draw: Draw) => boolean
  /** It names something: digits, which may be more than a double holds. */
  readonly isId?: true
  /** Never taken from the request, since it says something of the answer. */
  readonly isOwn?: true
}

const COLOURS = ['Black', 'White', 'Red', 'Blue']
const SIZES = ['S', 'M', 'L', 'XL']
const DAY = 86_400_000
/**
 * 2018-11-05 00:00 US Pacific time: about the days of the embedded seed's orders. The clock must not matter to a shaped answer. All times from here on, those a
 * year later included, are in winter.
 */
const FIRST_DAY = 1_541_404_800_000
const WINTER_OFFSET = 8 * 3_600_000
const DAYS = 50

const PRODUCT = seedOf('productid')
/** As the ids of the platform's own samples begin: 1005003784285827. */
const PRODUCT_PREFIX = '100500'
const ID = /^\d{1,19}$/
/** Source: ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/
/** The smallest: one black pixel. Source: PNG specification 5. */
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

const shared = <Item>(items: readonly Item[], { scope }: Draw): Item => items[scope.item % items.length] as Item
const some = <Item>(items: readonly Item[], { seed }: Draw): Item => items[seed % items.length] as Item

const fixed = (text: string, number?: number): Kind => ({
  text: () => text,
  ...(number === undefined ? {} : { number: () => number }),
})
const own = <Plain extends Kind>(kind: Plain) => ({ ...kind, isOwn: true as const })
const counted = (from: number, below: number): Required<Pick<Kind, 'text' | 'number'>> => {
  const number = ({ seed }: Draw): number => from + (seed % (below - from))
  return { number, text: (draw) => String(number(draw)) }
}
const id = (prefix: string) => ({
  isId: true as const,
  text: (draw: Draw) => idText(draw.scope, draw.meaning, prefix),
})
const ofPlace = (name: keyof (typeof places)[number]): Kind => ({ text: (draw) => shared(places, draw)[name] })
const ofPage = (name: 'number' | 'size' | 'pages' | 'count' | 'total'): Kind =>
  own({ number: ({ scope }) => scope.call.page[name], text: ({ scope }) => String(scope.call.page[name]) })

/** Prices of one object belong together: its cents are its price, its sale price is less. */
function cents({ scope, by = 1 }: Draw): number {
  return Math.round((300 + (scope.object % 9700)) * by)
}

function time({ scope, by = 0 }: Draw): number {
  return FIRST_DAY + (scope.item % (DAYS * 1440)) * 60_000 + by * DAY
}

/** As formatPacificTime, which takes ten times as long. */
function winterText(epoch: number): string {
  return new Date(epoch - WINTER_OFFSET).toISOString().slice(0, 19).replace('T', ' ')
}

function category(draw: Draw) {
  return shared(categories, draw)
}

function token({ seed }: Draw): string {
  return `5000${seed.toString(16).padStart(8, '0').repeat(4)}`
}

const words = ({ name, seed, scope }: Draw): string => {
  const plain = name.replaceAll('_', ' ').trim()
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)} ${1 + (scope.index ?? seed % 9)}`
}

/** Every kind of value that a field can hold. */
export const valueKinds = {
  'left-out': {},
  yes: own({ flag: () => true }),
  no: own({ flag: () => false }),
  'true-text': own(fixed('true')),
  'zero-code': own(fixed('0', 0)),
  'success-code': own(fixed('200', 200)),
  'success-words': own(fixed('Call succeeds')),
  trace: own({ text: ({ seed }) => `2140${seed.toString(16).padStart(8, '0')}` }),
  'page-number': ofPage('number'),
  'page-size': ofPage('size'),
  pages: ofPage('pages'),
  'items-on-page': ofPage('count'),
  total: ofPage('total'),
  more: own({ flag: ({ scope }: Draw) => scope.call.page.next !== undefined }),
  last: own({ flag: ({ scope }: Draw) => scope.call.page.next === undefined }),
  'json-text': own({ text: (draw: Draw) => JSON.stringify({ en: words(draw), value: draw.seed % 1000 }) }),
  picture: own({ text: ({ scope, seed }) => pictureUrl(scope, seed) }),
  // Live answers join them in one text (method catalogue, live answers).
  pictures: own({
    text: ({ scope, seed }) => [1, 2, 3].map((index) => pictureUrl(scope, mix(seed, index))).join(';'),
  }),
  'picture-bytes': own(fixed(ONE_PIXEL)),
  'product-url': {
    text: ({ scope }) => {
      const asked = echoed(scope, 'productid')
      const productId = asked !== undefined && ID.test(asked) ? asked : idText(scope, PRODUCT, PRODUCT_PREFIX)
      return `https://www.aliexpress.com/item/${productId}.html`
    },
  },
  'shop-url': { text: (draw) => `https://www.aliexpress.com/store/${shared(shops, draw).storeId}` },
  'video-url': { text: ({ seed }) => `https://video.example.com/${seed}.mp4` },
  url: { text: ({ seed }) => `https://www.example.com/${seed}` },
  currency: {
    text: ({ scope, name }) => {
      const asked = name.startsWith('target') ? scope.call.named.get('targetcurrency')?.[0] : undefined
      return asked !== undefined && CURRENCY.test(asked) ? asked : 'USD'
    },
  },
  'currency-name': fixed('US Dollar'),
  'currency-sign': fixed('$'),
  'currency-number': fixed('840', 840),
  two: fixed('2', 2),
  hundred: fixed('100', 100),
  percent: { text: ({ seed }) => `${5 + (seed % 50)}%`, number: ({ seed }) => 5 + (seed % 50) },
  approval: { text: ({ seed }) => `${90 + (seed % 10)}.${seed % 7}%`, number: ({ seed }) => 90 + (seed % 10) },
  rating: { text: ({ seed }) => `4.${1 + (seed % 9)}`, number: ({ seed }) => 1 + (seed % 5) },
  rate: { text: ({ seed }) => `0.0${1 + (seed % 9)}`, number: ({ seed }) => 1 + (seed % 9) },
  money: { text: (draw) => fromHundredths(cents(draw)), number: cents },
  cents: { text: (draw) => String(cents(draw)), number: cents },
  'money-words': { text: (draw) => `US $${fromHundredths(cents(draw))}` },
  'month-in-seconds': fixed('2592000', 2_592_000),
  seconds: counted(60, 86_400),
  days: counted(2, 30),
  year: counted(2005, 2019),
  'fewest-days': counted(2, 8),
  'most-days': counted(8, 30),
  // Minutes.
  'zone-offset': fixed('-480', -480),
  'time-zone': fixed('America/Los_Angeles'),
  time: { text: (draw) => winterText(time(draw)), number: time },
  'sku-id': id('1200000'),
  'order-id': id('801234'),
  'product-id': id(PRODUCT_PREFIX),
  'category-id': id('2'),
  'member-id': id('22'),
  id: id('700'),
  'tracking-number': { text: ({ seed }) => `LP0${String(seed).padStart(13, '0')}` },
  barcode: { text: ({ seed }) => `690${String(seed).padStart(10, '0')}` },
  'hs-code': fixed('8518300000'),
  'hs-code-length': fixed('10', 10),
  'sku-attribute': { text: ({ seed }) => `14:${190 + (seed % 9)}` },
  code: { text: ({ name, seed }) => `${name.slice(0, 2).toUpperCase()}${seed % 1_000_000}` },
  email: { text: ({ seed }) => `user${seed % 1000}@example.com` },
  login: { text: ({ seed }) => `cn15${String(seed).padStart(10, '0')}` },
  'phone-country': {
    text: (draw) => shared(places, draw).phoneCountry,
    number: (draw) => Number(shared(places, draw).phoneCountry),
  },
  'phone-area': ofPlace('phoneArea'),
  phone: ofPlace('phone'),
  'country-name': ofPlace('countryName'),
  country: ofPlace('country'),
  'province-code': ofPlace('provinceCode'),
  province: ofPlace('province'),
  city: ofPlace('city'),
  zip: ofPlace('zip'),
  street: ofPlace('street'),
  'first-name': { text: (draw) => shared(buyers, draw).firstName },
  'last-name': { text: (draw) => shared(buyers, draw).lastName },
  person: { text: (draw) => `${shared(buyers, draw).firstName} ${shared(buyers, draw).lastName}` },
  'shop-name': { text: (draw) => shared(shops, draw).name },
  locale: fixed('en_US'),
  'category-name': { text: (draw) => category(draw).path.at(draw.name.includes('first') ? 0 : -1) ?? '' },
  'property-name': { text: (draw) => shared(properties, draw)[0] },
  'property-value': { text: (draw) => shared(properties, draw)[1] },
  colour: { text: (draw) => some(COLOURS, draw) },
  size: { text: (draw) => some(SIZES, draw) },
  title: { text: (draw) => some(category(draw).titles, { ...draw, seed: draw.scope.item >>> 8 })[0] },
  html: { text: (draw) => `<p>${some(category(draw).titles, draw)[0]}</p>` },
  weight: { text: ({ seed }) => `0.${100 + (seed % 900)}`, number: ({ seed }) => 100 + (seed % 900) },
  pixels: fixed('480', 480),
  centimetres: counted(5, 60),
  count: counted(1, 500),
  small: counted(1, 10),
  bit: counted(0, 2),
  'flag-text': { text: ({ seed }) => String(seed % 2 === 0) },
  'order-state': fixed('WAIT_SELLER_SEND_GOODS'),
  'logistics-state': fixed('WAIT_SELLER_SEND_GOODS'),
  'issue-state': fixed('NO_ISSUE'),
  'fund-state': fixed('PAY_SUCCESS'),
  'frozen-state': fixed('NO_FROZEN'),
  'product-state': fixed('onSelling'),
  state: fixed('NORMAL'),
  'logistics-service': { text: (draw) => some(logisticsTypes, draw) },
  payment: { text: (draw) => some(paymentTypes, draw) },
  token: own({ text: token }),
  // As the published answer of taobao.top.auth.token.create has it.
  'token-json': own({
    text: (draw: Draw) =>
      JSON.stringify({
        access_token: token(draw),
        refresh_token: token({ ...draw, seed: mix(draw.seed, 1) }),
        expires_in: 2_592_000,
        refresh_token_valid_time: time({ ...draw, by: 365 }),
        taobao_user_nick: 'shop',
        r1_expires_in: 1800,
        w1_expires_in: 86_400,
      }),
  }),
  sentence: { text: (draw) => some(sentences, draw) },
  word: { text: words },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof valueKinds
