import { pathOfLink } from '../domain/affiliate/promotion-link.ts'
import { targetOf } from '../domain/affiliate/source-value.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { AnswerObject, OperationContext } from './operation.ts'
import { textOf } from '../parameters/text-of.ts'

/** Source: method catalogue, `source_values`. */
const MOST = 50

/**
 * Promotion links for the addresses and product ids in `source_values`, one item for each in their order. One that is neither has no link but a message, and
 * the others go on. Source: method catalogue; the words of the message are ours.
 */
export function promotionLinks(
  params: ReadonlyMap<string, string>,
  { url, app: { appKey } }: OperationContext,
): ReturnType<typeof invalidParameter> | { readonly trackingId: string; readonly links: readonly AnswerObject[] } {
  const trackingId = textOf(params, 'tracking_id') ?? 'default'
  const values = (textOf(params, 'source_values') ?? '').split(',').map((value) => value.trim())
  if (values.length > MOST) return invalidParameter('source_values')
  const kind = textOf(params, 'promotion_link_type') === '2' ? 'hot' : 'normal'
  const links = values.map((value): AnswerObject => {
    const target = targetOf(value)
    return target === undefined
      ? { source_value: value, message: 'It is neither an AliExpress address nor a product id' }
      : { source_value: value, promotion_link: url + pathOfLink({ appKey, trackingId, kind, target }) }
  })
  return { trackingId, links }
}
