import { dropshippingFeeds } from '../../domain/product-feeds.ts'
import { categoryTreeOf } from '../category-tree-of.ts'
import { feedCursor, readFeedCursor } from '../../parameters/feed-cursor.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation, Outcome } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

const MOST = 200
const DEFAULT_SIZE = 20
/** How long a `search_id` can be gone on from. Source: method catalogue. */
const CURSOR_LIFETIME = 60_000

/**
 * Ids of the products of a feed in ascending order, so that whoever follows `search_id` to its end has each product once, whatever is sold meanwhile. A size
 * above 200 falls back to 20. Source: method catalogue; what a feed that does not exist and a cursor that is over answer is inferred.
 */
export const feedItemidsGet: Operation = {
  method: 'aliexpress.ds.feed.itemids.get',
  simulated: 'stateful',
  run: (params, { store, now }) => {
    const feed = dropshippingFeeds.find(({ name }) => name === textOf(params, 'feed_name'))
    if (feed === undefined) return failed(404, 'feed_name is none of aliexpress.ds.feedname.get')
    const asked = Number(textOf(params, 'page_size') ?? '0')
    if (!Number.isSafeInteger(asked) || asked < 0) return invalidParameter('page_size')
    const size = asked === 0 || asked > MOST ? DEFAULT_SIZE : asked
    const category = textOf(params, 'category_id')
    if (category !== undefined && !/^\d{1,15}$/.test(category)) return invalidParameter('category_id')
    const searchId = textOf(params, 'search_id')
    const cursor = searchId === undefined ? undefined : readFeedCursor(searchId)
    if (searchId !== undefined && cursor === undefined) return failed(400, 'search_id is not of an answer')
    if (cursor && cursor.issuedAt + CURSOR_LIFETIME < now) return failed(400, 'search_id is over: start again without')

    const categoryIds = category === undefined ? undefined : categoryTreeOf(store).listed(Number(category))
    const query = { ...feed, shipTo: feed.country, categoryIds }
    const ids = store.listProductIds(query, cursor?.productId ?? '', size + 1)
    const page = ids.slice(0, size)
    const last = ids.length > size ? page.at(-1) : undefined
    return {
      value: {
        result: {
          products: page.map(BigInt),
          search_id: last === undefined ? undefined : feedCursor({ productId: last, issuedAt: now }),
          total: store.countProducts(query),
        },
        rsp_code: 200,
        rsp_msg: 'Call succeeds',
        ret: true,
      },
    }
  },
}

function failed(code: number, message: string): Outcome {
  return { value: { rsp_code: code, rsp_msg: message, ret: false } }
}
