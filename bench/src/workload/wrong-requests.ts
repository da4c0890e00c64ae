import { createHash, createHmac } from 'node:crypto'

/** A request as the doctor takes it, with the ids that it has to name. */
export interface WrongRequest {
  readonly request: { readonly parameters: readonly (readonly [name: string, value: string])[] }
  readonly ids: readonly string[]
}

/** A secret as long as those the console issues. */
export const doctorSecret = 'k3Q9vT0xZb7LmR2sWd8YpF5nHc1JgA4u'

type Pairs = readonly (readonly [name: string, value: string])[]

/** A business call of 30 parameters, public ones among them: texts, numbers, truth values, JSON, Unicode. */
const parameters: Pairs = [
  ['method', 'aliexpress.affiliate.product.smartmatch'],
  ['app_key', '34567890'],
  ['session', '50000600a05iUjbmCwGqnFePAtDxSOHGrKtzQhXyLvTl1b2c3d4e5RwEuXkZsNpV'],
  ['timestamp', '1778688123456'],
  ['sign_method', 'sha256'],
  ['format', 'json'],
  ['v', '2.0'],
  ['simplify', 'false'],
  ['partner_id', 'iop-sdk-java-20181207'],
  ['app_signature', 'free text'],
  ['device', 'adid:a b+c'],
  ['device_id', 'AFEA-12_3'],
  ['fields', 'app_sale_price,shop_id'],
  ['keywords', 'yoga mat & towel 50% + bag'],
  ['page_no', '1'],
  ['page_size', '50'],
  ['product_id', '1005006860981590'],
  ['site', '/item/a?b=c&d=e'],
  ['target_currency', 'EUR'],
  ['target_language', 'ES'],
  ['tracking_id', 'telegram'],
  ['user', '{"age":30,"tags":["a","b c"],"vip":true}'],
  ['country', 'ES'],
  ['appKey', '34567890'],
  ['Sort', 'SALE_PRICE_ASC'],
  ['min_sale_price', '1000000000000000'],
  ['is_new', 'true'],
  ['with_shipping', 'false'],
  ['note', 'naïve café "quoted" <b>'],
  ['promotion_name', 'Día de la Madre'],
]

const sorted = (pairs: Pairs): Pairs => pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))
const text = (pairs: Pairs): string => sorted(pairs).flat().join('')
const upper = (digest: Buffer): string => digest.toString('hex').toUpperCase()
const hmac = (of: string, key = doctorSecret): string => upper(createHmac('sha256', key).update(of).digest())
const wrapped = (of: string): string => hmac(doctorSecret + of + doctorSecret)
const md5 = (of: string): string =>
  upper(
    createHash('md5')
      .update(doctorSecret + of + doctorSecret)
      .digest(),
  )
const without = (name: string): Pairs => parameters.filter(([other]) => other !== name)
const rewritten = (pairs: Pairs, change: (value: string, name: string) => string): Pairs =>
  pairs.map(([name, value]) => [name, change(value, name)])
const encoded = (pairs: Pairs): Pairs => rewritten(pairs, (value) => encodeURIComponent(value))
const spaced = (pairs: Pairs): Pairs =>
  rewritten(pairs, (value) => (value.startsWith('{') ? value.replaceAll('":', '": ').replaceAll(',"', ', "') : value))
const seconds = (pairs: Pairs): Pairs =>
  rewritten(pairs, (value, name) => (name === 'timestamp' ? value.slice(0, -3) : value))
const query = (pairs: Pairs): string => pairs.map((pair) => pair.join('=')).join('&')

const signedAs = (sign: string, ...ids: string[]): WrongRequest => ({
  request: { parameters: [...parameters, ['sign', sign]] },
  ids,
})

/** The request as it should be. */
export const rightRequest = signedAs(hmac(text(parameters)))

/** One mistake each, common ones and rare ones (iop-protocol 9.2). */
export const singleMistakes: readonly WrongRequest[] = [
  signedAs(wrapped(text(parameters)), 'M01'),
  signedAs(hmac(`/sync${text(parameters)}`), 'M03'),
  signedAs(hmac(text(without('method'))), 'M04'),
  signedAs(md5(text(parameters)), 'M05'),
  signedAs(hmac(query(sorted(parameters))), 'M07'),
  signedAs(hmac(text(encoded(parameters))), 'M08'),
  signedAs(hmac(parameters.flat().join('')), 'M09'),
  signedAs(hmac(text(seconds(parameters))), 'M11'),
  signedAs(hmac(text(parameters), '34567890'), 'M12'),
  signedAs(hmac(text(spaced(parameters))), 'M14'),
  signedAs(hmac(text(parameters), `${doctorSecret}\n`), 'M19'),
  signedAs(hmac(text(without('promotion_name'))), 'M21'),
]

/** Two mistakes each. */
export const doubleMistakes: readonly WrongRequest[] = [
  signedAs(wrapped(text(without('session'))), 'M01', 'M10'),
  signedAs(wrapped(query(sorted(parameters))), 'M01', 'M07'),
  signedAs(hmac(query(sorted(encoded(parameters)))), 'M07', 'M08'),
  signedAs(md5(text(without('method'))), 'M04', 'M05'),
  signedAs(hmac(text(without('session')), `${doctorSecret}\n`), 'M10', 'M19'),
  signedAs(hmac(text(seconds(without('sign_method')))), 'M11', 'M16'),
  signedAs(hmac(spaced(parameters).flat().join('')), 'M09', 'M14'),
  signedAs(hmac(text(spaced(without('promotion_name')))), 'M14', 'M21'),
]

/** A signature that no recipe gives. */
export const unexplained = signedAs('ABCDEF0123456789'.repeat(4))
