import { affiliatePromotions } from '../../domain/product-feeds.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProducts } from '../affiliate-products.ts'
import { feedOrdering } from '../feed-orderings.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Products of a promotion, or without a name of the first; its start and end change nothing, since ours last for ever. Source: method catalogue. */
export const affiliateFeaturedpromoProductsGet = affiliateOperation(
  'aliexpress.affiliate.featuredpromo.products.get',
  (params, context) => {
    const name = textOf(params, 'promotion_name') ?? affiliatePromotions[0]?.name
    const feed = affiliatePromotions.find((promotion) => promotion.name === name)
    if (feed === undefined) return 'nothing-found'
    const ordering = feedOrdering(textOf(params, 'sort'))
    const plan = { country: 'country', categories: 'category_id', counted: true, feed, ordering }
    const page = affiliateProducts(params, context, plan)
    if (page === 'nothing-found' || 'refusal' in page) return page
    const { current_page_no: current, total_page_no: pages } = page.result
    return { result: { ...page.result, is_finished: Number(current) >= Number(pages) } }
  },
)
