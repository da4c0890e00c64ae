import { affiliateOperation } from '../affiliate-operation.ts'
import { inResult } from '../in-result.ts'
import { promotionLinks } from '../promotion-links.ts'

/** The same as `aliexpress.affiliate.link.generate`; the tree has no message, so an item that failed has its source value only. Source: method catalogue. */
export const ruAffiliateLinkGenerate = affiliateOperation(
  'aliexpress.ru.affiliate.link.generate',
  (params, context) => {
    const made = promotionLinks(params, context)
    if ('refusal' in made) return made
    const links = made.links.map(({ source_value, promotion_link }) => ({ source_value, promotion_link }))
    return { result: { promotion_links: links, total_result_count: links.length, tracking_id: made.trackingId } }
  },
  inResult,
)
