import { fromHundredths, toHundredths } from '../domain/decimal.ts'
import type { Product, Sku, SkuProperty } from '../domain/product.ts'
import type { SeededRandom } from '../domain/seeded-random.ts'
import type { CategoryWords } from './words/catalogue.ts'
import { shops } from './words/shops.ts'
import { type SkuDimension, skuDimensions } from '../domain/listing/sku-values.ts'

const DAY = 86_400_000
// 2018-01-15 00:00 UTC: products are older than every order.
const OPENING = 1_515_974_400_000

/** Products of categories, the first of them that of the platform's samples where its id is given. */
export function seedProducts(
  random: SeededRandom,
  sellerId: string,
  categories: readonly CategoryWords[],
  firstId?: string,
): Product[] {
  let knownId = firstId
  return categories.flatMap((category) =>
    category.titles.map(([title, price]) => {
      const made = product(random, { category, title, price, sellerId, knownId })
      knownId = undefined
      return made
    }),
  )
}

interface ProductPlan {
  readonly category: CategoryWords
  readonly title: string
  readonly price: string
  readonly sellerId: string
  readonly knownId: string | undefined
}

function product(random: SeededRandom, { category, title, price, sellerId, knownId }: ProductPlan): Product {
  const createdAt = OPENING + random.below(240) * DAY + random.below(DAY / 1000) * 1000
  const salesCount = random.below(9000)
  const imageUrls = Array.from({ length: 5 }, () => `/pictures/${random.digits(14)}.png`)
  return {
    productId: knownId ?? `1005${random.digits(12)}`,
    subject: title,
    categoryId: category.categoryId,
    categoryPath: category.path,
    status: 'onSelling',
    createdAt,
    updatedAt: createdAt + random.below(60) * DAY,
    detail: `<p>${title}</p><p>Material: ${category.material}</p>`,
    imageUrls,
    rating: `4.${1 + random.below(9)}`,
    evaluationCount: Math.floor(salesCount * 0.4),
    salesCount,
    attributes: [
      { nameId: 2, name: 'Brand Name', value: random.pick(['NONE', 'Northlight', 'Trailmate']) },
      { nameId: 10, name: 'Material', value: category.material },
      { nameId: 219, name: 'Origin', value: 'Mainland China' },
    ],
    skus: skus(random, category, price, imageUrls),
    parcel: {
      length: 12 + random.below(30),
      width: 8 + random.below(20),
      height: 2 + random.below(12),
      grossWeight: category.weight,
    },
    shop: random.pick(shops),
    ownerMemberId: `2${random.digits(8)}`,
    sellerId,
    deliveryDays: 7 + random.below(20),
    // Batteries and blades do not travel everywhere; a tenth of the products stay out of Brazil.
    excludedCountries: random.below(10) === 0 ? ['BR'] : [],
  }
}

function skus(random: SeededRandom, category: CategoryWords, price: string, images: readonly string[]): Sku[] {
  const list = toHundredths(price)
  const off = 10 + random.below(50)
  return combinations(category.dimensions.map((name) => values(random, skuDimensions[name], images))).map(
    (properties, index) => {
      const own = list + index * 10
      return {
        skuId: `12000${random.digits(12)}`,
        code: `${category.categoryId}-${properties.map((property) => property.value.toUpperCase()).join('-')}`,
        price: fromHundredths(own),
        salePrice: fromHundredths(Math.round((own * (100 - off)) / 100)),
        stock: random.below(8) === 0 ? 0 : 1 + random.below(900),
        properties,
      }
    },
  )
}

function values(random: SeededRandom, dimension: SkuDimension, images: readonly string[]): SkuProperty[] {
  const first = random.below(dimension.values.length - 2)
  return dimension.values.slice(first, first + 3).map((value, index) => ({
    propertyId: dimension.propertyId,
    name: dimension.name,
    valueId: value.valueId,
    value: value.value,
    definitionName: null,
    // Pictures tell colours apart, not sizes.
    imageUrl: dimension.propertyId === skuDimensions.color.propertyId ? (images[index] ?? null) : null,
  }))
}

function combinations(lists: readonly (readonly SkuProperty[])[]): SkuProperty[][] {
  return lists.reduce<SkuProperty[][]>(
    (done, list) => done.flatMap((properties) => list.map((property) => [...properties, property])),
    [[]],
  )
}
