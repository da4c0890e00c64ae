import type { ProductFeed } from '../domain/product-feeds.ts'
import type { Store } from '../store/store.ts'
import type { AnswerObject } from '../operations/operation.ts'

/** Feeds or promotions with the number of their products. Source: method catalogue, response trees. */
export function feedAnswer(feeds: readonly ProductFeed[], store: Store): AnswerObject {
  return {
    current_record_count: feeds.length,
    promos: feeds.map((feed) => ({
      promo_name: feed.name,
      promo_desc: feed.description,
      product_num: store.countProducts({ ...feed, shipTo: feed.country }),
    })),
  }
}
