import { affiliatePromotions } from '../../domain/product-feeds.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { feedAnswer } from '../../views/feed-answer.ts'

/** The promotions there are, with the number of products in each. Source: method catalogue; names and contents are ours. */
export const affiliateFeaturedpromoGet = affiliateOperation(
  'aliexpress.affiliate.featuredpromo.get',
  (_params, { store }) => ({ result: feedAnswer(affiliatePromotions, store) }),
)
