import { dropshippingFeeds } from '../../domain/product-feeds.ts'
import type { Product } from '../../domain/product.ts'
import { categoryTreeOf } from '../category-tree-of.ts'
import { feedOrdering } from '../feed-orderings.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { promotedProduct } from '../promoted-product.ts'
import { readCount } from '../../parameters/read-count.ts'
import { type PriceView, readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Products of a feed, page by page. A feed that does not exist has none. Source: method catalogue. */
export const recommendFeedGet: Operation = {
  method: 'aliexpress.ds.recommend.feed.get',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const view = readView(params, { shipTo: 'country', currency: 'target_currency' })
    if ('refusal' in view) return view
    const number = readCount(textOf(params, 'page_no') ?? '1')
    if (number === undefined) return invalidParameter('page_no')
    const size = readCount(textOf(params, 'page_size') ?? '20')
    if (size === undefined) return invalidParameter('page_size')
    const category = textOf(params, 'category_id')
    if (category !== undefined && !/^\d{1,15}$/.test(category)) return invalidParameter('category_id')

    const ordering = feedOrdering(textOf(params, 'sort'))
    const feed = dropshippingFeeds.find(({ name }) => name === textOf(params, 'feed_name'))
    const query = {
      shipTo: view.shipTo || (feed?.country ?? ''),
      minSales: feed?.minSales,
      maxPrice: feed?.maxPrice,
      categoryIds: category === undefined ? undefined : categoryTreeOf(store).listed(Number(category)),
    }
    const { products, total } =
      feed === undefined ? { products: [], total: 0 } : store.browseProducts(query, ordering, { number, size })
    const pages = Math.ceil(total / size)
    return {
      value: {
        result: {
          current_record_count: products.length,
          is_finished: number >= pages,
          total_page_no: pages,
          total_record_count: total,
          current_page_no: number,
          products: products.map((product) => rowOf(product, { ...view, url })),
        },
        rsp_code: 200,
        rsp_msg: 'Call succeeds',
      },
    }
  },
}

function rowOf(product: Product, view: PriceView & { readonly url: string }): AnswerObject {
  return {
    ...promotedProduct(product, view),
    seller_id: BigInt(product.ownerMemberId),
    ship_to_days: String(product.deliveryDays),
  }
}
