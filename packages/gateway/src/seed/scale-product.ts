import { fromHundredths, toHundredths } from '../domain/decimal.ts'
import type { Product } from '../domain/product.ts'

const HOUR = 3_600_000
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
// Ids count in steps, so that neighbours do not look alike: it shares no factor with the numbers there are, so none comes twice.
const STEP = 736_878_719
const NUMBERS = 1_000_000_000

/** One of the products that fill a state: a product of the embedded seed in another model, at another price. */
export function scaleProduct(index: number, templates: readonly Product[], sellerId: string): Product {
  const template = templates[index % templates.length]
  if (template === undefined) throw new RangeError('there is no product to make others of')
  const number = (STEP * (index + 1)) % NUMBERS
  const letter = (place: number): string => LETTERS[Math.floor(number / place) % LETTERS.length] ?? ''
  // A word of its own, so that each can be searched for.
  const model = `${letter(1)}${letter(100)}${index + 1}`
  // 60 % to 140 % of what it is made of.
  const share = 60 + (number % 81)
  const createdAt = template.createdAt + (number % 2000) * HOUR
  return {
    ...template,
    productId: `1005009${String(number).padStart(9, '0')}`,
    subject: `${template.subject} Model ${model}`,
    createdAt,
    updatedAt: createdAt + HOUR,
    salesCount: number % 9000,
    evaluationCount: Math.floor((number % 9000) * 0.4),
    skus: template.skus.map((sku, place) => {
      const skuId = `12001${String(index * 100 + place).padStart(12, '0')}`
      const prices = { price: scaled(sku.price, share), salePrice: scaled(sku.salePrice, share) }
      return Object.assign({}, sku, { skuId, code: `${model}-${sku.code}` }, prices)
    }),
    sellerId,
  }
}

function scaled(price: string, share: number): string {
  return fromHundredths(Math.max(1, Math.round((toHundredths(price) * share) / 100)))
}
