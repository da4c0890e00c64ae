import { type FreightOption, freightOptions } from '../freight.ts'
import type { Product, Sku } from '../product.ts'
import { chooseSku } from './choose-sku.ts'
import type { PlaceItem, PlaceProblem, PlaceRequest } from './place-request.ts'

/** What one store is to send: one order comes of it. */
export interface Basket {
  readonly sellerId: string
  readonly storeId: string
  readonly lines: readonly BasketLine[]
}

export interface BasketLine {
  readonly product: Product
  readonly sku: Sku
  readonly count: number
  readonly freight: FreightOption
  readonly memo: string | null
}

/** More than any basket of the shop takes; each line of an order has an id within the order's own block of a hundred. Ours. */
const MOST_ITEMS = 50

/**
 * Finds product, SKU and delivery service of each item, and parts the items by store.
 *
 * Source: `aliexpress.ds.order.create`, error codes. Which code goes with an unknown product or SKU is inferred.
 */
export function planBaskets(
  request: PlaceRequest,
  findProduct: (productId: string) => Product | undefined,
): { readonly baskets: readonly Basket[] } | PlaceProblem {
  if (request.items.length === 0 || request.items.length > MOST_ITEMS)
    return cannotBuild(`product_items has to hold 1 to ${MOST_ITEMS} items`)
  const country = request.address['country'] ?? ''
  const baskets = new Map<string, Basket>()
  for (const [index, item] of request.items.entries()) {
    const line = planLine(item, `product_items[${index}]`, country, findProduct(item.productId))
    if ('code' in line) return line
    const { sellerId, shop } = line.product
    const key = `${sellerId} ${shop.storeId}`
    const lines = [...(baskets.get(key)?.lines ?? []), line]
    baskets.set(key, { sellerId, storeId: shop.storeId, lines })
  }
  return heldStockProblem([...baskets.values()]) ?? { baskets: [...baskets.values()] }
}

function planLine(
  item: PlaceItem,
  place: string,
  country: string,
  product: Product | undefined,
): BasketLine | PlaceProblem {
  if (product === undefined) return cannotBuild(`${place}: there is no product ${item.productId}`)
  if (product.status !== 'onSelling') return cannotPlace(`${place}: product ${item.productId} is not on sale`)
  if (product.excludedCountries.includes(country))
    return cannotPlace(`${place}: product ${item.productId} is not sold to ${country}`)
  const sku = chooseSku(product, item.skuAttr)
  if (sku === undefined) return cannotBuild(`${place}: ${noSku(item, product)}`)
  const options = freightOptions(product, { count: item.count, country, price: sku.salePrice })
  const freight = options.find(({ code }) => item.service === null || code === item.service)
  if (freight === undefined) {
    const wish =
      item.service === null ? 'no delivery service takes it' : `${item.service} is no delivery service for it`
    return { code: 'DELIVERY_METHOD_NOT_EXIST', message: `${place}: ${wish} to ${country}` }
  }
  return { product, sku, count: item.count, freight, memo: item.memo }
}

function noSku({ productId, skuAttr }: PlaceItem, product: Product): string {
  return skuAttr === null
    ? `product ${productId} has ${product.skus.length} SKUs, so sku_attr has to say which`
    : `sku_attr ${skuAttr} is no SKU of product ${productId}`
}

/** Two items may ask for one SKU: together they must not take more than there is. */
function heldStockProblem(baskets: readonly Basket[]): PlaceProblem | undefined {
  const wanted = new Map<string, number>()
  for (const { product, sku, count } of baskets.flatMap(({ lines }) => lines)) {
    const key = `${product.productId} ${sku.skuId}`
    const sum = (wanted.get(key) ?? 0) + count
    wanted.set(key, sum)
    if (sum > sku.stock) {
      const message = `SKU ${sku.skuId} of product ${product.productId}: ${sum} wanted, ${sku.stock} in stock`
      return { code: 'INVENTORY_HOLD_ERROR', message }
    }
  }
  return undefined
}

function cannotBuild(message: string): PlaceProblem {
  return { code: 'ERROR_WHEN_BUILD_FOR_PLACE_ORDER', message }
}

function cannotPlace(message: string): PlaceProblem {
  return { code: 'A001_ORDER_CANNOT_BE_PLACED', message }
}
