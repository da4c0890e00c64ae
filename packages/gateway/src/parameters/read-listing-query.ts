import { createFieldReader, type Fields } from '../domain/listing/field-reader.ts'
import { parsePacificTime } from '../domain/pacific-time.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { ListingFilter } from '../store/listings.ts'
import type { Page } from '../store/page.ts'
import { invalidParameter } from './invalid-parameter.ts'

export interface ListingQuery {
  /** `null` for a state that no product here is ever in. */
  readonly filter: Omit<ListingFilter, 'sellerId'> | null
  readonly page: Page
}

const PAGE = { min: 1, max: 999_999_999 }
/** Ours: the platform's limit is not known. */
const SIZE = { min: 1, max: 100 }
const never: ReadonlySet<string> = new Set(['auditing', 'editingRequired'])

/**
 * Reads the filters of `aliexpress.solution.product.list.get` and its twins. Times are US Pacific. `ws_display`, `off_line_time` and `have_national_quote` change nothing:
 * products here do not run out and have one price.
 *
 * @param name the parameter, for refusals
 * Source: method catalogue.
 */
export function readListingQuery(fields: Fields, name: string): ListingQuery | { readonly refusal: Refusal } {
  const reader = createFieldReader()
  const time = (member: string, last = 0): number | undefined => {
    const text = reader.text(fields, member, '')
    const epoch = text === undefined ? undefined : parsePacificTime(text)
    if (text !== undefined && epoch === undefined) reader.note(member, 'expected yyyy-MM-dd HH:mm:ss')
    return epoch === undefined ? undefined : epoch + last
  }
  const status = reader.text(fields, 'product_status_type', '')
  const filter = {
    productId: reader.id(fields, 'product_id', ''),
    subject: reader.text(fields, 'subject', ''),
    skuCode: reader.text(fields, 'sku_code', ''),
    groupId: reader.id(fields, 'group_id', ''),
    exceptedIds: reader.texts(fields, 'excepted_product_ids', '', 100),
    createdFrom: time('gmt_create_start'),
    createdTo: time('gmt_create_end', 999),
    updatedFrom: time('gmt_modified_start'),
    updatedTo: time('gmt_modified_end', 999),
  }
  const number = reader.whole(fields, 'current_page', '', PAGE) ?? 1
  const size = reader.whole(fields, 'page_size', '', SIZE) ?? 20
  if (status !== undefined && status !== 'onSelling' && status !== 'offline' && !never.has(status)) {
    reader.note('product_status_type', 'unknown')
  }
  const member = /^#\/([a-z_]+)/.exec(reader.problem()?.message ?? '')?.[1]
  if (member !== undefined) return invalidParameter(`${name}.${member}`)
  const known = status === 'onSelling' || status === 'offline' ? status : undefined
  return {
    filter: status !== undefined && known === undefined ? null : { ...filter, status: known },
    page: { number, size },
  }
}
