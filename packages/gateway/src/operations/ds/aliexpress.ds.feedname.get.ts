import { dropshippingFeeds } from '../../domain/product-feeds.ts'
import { feedAnswer } from '../../views/feed-answer.ts'
import type { Operation } from '../operation.ts'

/** The feeds there are, with the number of products in each. Source: method catalogue. */
export const feednameGet: Operation = {
  method: 'aliexpress.ds.feedname.get',
  simulated: 'stateful',
  run: (_params, { store }) => ({
    value: {
      resp_result: { resp_code: 200, resp_msg: 'Call succeeds', result: feedAnswer(dropshippingFeeds, store) },
    },
  }),
}
