import { affiliateOperation } from '../affiliate-operation.ts'
import { promotionLinks } from '../promotion-links.ts'

/** Promotion links, or in its own item why there is none. Source: method catalogue. */
export const affiliateLinkGenerate = affiliateOperation('aliexpress.affiliate.link.generate', (params, context) => {
  const made = promotionLinks(params, context)
  if ('refusal' in made) return made
  const { links, trackingId } = made
  return { result: { promotion_links: links, total_result_count: links.length, tracking_id: trackingId } }
})
