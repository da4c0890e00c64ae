import { parseLosslessJson } from '@aeop/sdk/protocol'
import type { SkuChange } from '../listing/change-skus.ts'
import type { ProductDraft } from '../listing/draft.ts'
import { createFieldReader, type Fields, isFields } from '../listing/field-reader.ts'
import { type ListingProblem, listingProblems } from '../listing/listing-problem.ts'
import { readSchemaDraft } from '../listing/read-schema-draft.ts'
import { readSkuChanges } from '../listing/read-sku-changes.ts'
import type { FeedOperation } from './feed-job.ts'

/** What an item of a feed asks for. */
export type FeedWish =
  | { readonly wish: 'create'; readonly draft: ProductDraft }
  | { readonly wish: 'update'; readonly draft: ProductDraft }
  | { readonly wish: 'change'; readonly productId: string; readonly changes: readonly SkuChange[] }
  | { readonly problem: ListingProblem }

/**
 * Reads an item: a product in the form of the category's schema, or new prices or stocks of one product by `aliexpress_product_id`.
 *
 * @example
 * readFeedItem('PRODUCT_STOCKS_UPDATE', '{"aliexpress_product_id":1005…,"multiple_sku_update_list":[{"sku_code":"A-1","inventory":5}]}')
 * Source: feeds of third-party clients.
 */
export function readFeedItem(operation: FeedOperation, content: string): FeedWish {
  const fields = parsed(content)
  if (fields === undefined) return { problem: listingProblems.field('', 'expected type: JSONObject') }
  const reader = createFieldReader()
  const wish = readWish(operation, fields, reader)
  const problem = reader.problem()
  return problem === undefined ? wish : { problem }
}

function readWish(operation: FeedOperation, fields: Fields, reader: ReturnType<typeof createFieldReader>): FeedWish {
  if (operation === 'PRODUCT_CREATE') return { wish: 'create', draft: readSchemaDraft(reader, fields) }
  const productId = reader.id(fields, 'aliexpress_product_id', '')
  if (productId === undefined) reader.note('', 'required key [aliexpress_product_id] not found')
  if (operation === 'PRODUCT_FULL_UPDATE') return { wish: 'update', draft: readSchemaDraft(reader, fields) }
  const what = operation === 'PRODUCT_STOCKS_UPDATE' ? 'stock' : 'price'
  return { wish: 'change', productId: productId ?? '', changes: readSkuChanges(reader, fields, what) }
}

function parsed(content: string): Fields | undefined {
  try {
    const value: unknown = parseLosslessJson(content)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}
