import { fromHundredths, toHundredths } from '../domain/decimal.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'
import type { AnswerObject, OperationContext, Outcome } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'
import { readFields } from '../parameters/read-fields.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import { readListingQuery } from '../parameters/read-listing-query.ts'

const QUERY = 'aeop_a_e_product_list_query'

/**
 * A page of the account's products, as both methods that list them show it. Source: method catalogue, response trees of `aliexpress.solution.product.list.get` and
 * `aliexpress.postproduct.redefining.findproductinfolistquery`.
 */
export function listingRows(
  params: ReadonlyMap<string, string>,
  { store, url }: Pick<OperationContext, 'store' | 'url'>,
  accountId: string,
): Outcome {
  const fields = readFields(params, QUERY)
  if (fields === undefined) return invalidParameter(QUERY)
  const query = readListingQuery(fields, QUERY)
  if ('refusal' in query) return query
  const { page, filter } = query
  const { products, total } =
    filter === null ? { products: [], total: 0 } : store.listSellerProducts({ ...filter, sellerId: accountId }, page)
  return {
    value: {
      result: {
        success: true,
        current_page: page.number,
        product_count: total,
        total_page: Math.ceil(total / page.size),
        aeop_a_e_product_display_d_t_o_list: products.map((product) => row(product, store, url)),
      },
    },
  }
}

function row(product: Product, store: Store, url: string): AnswerObject {
  const prices = product.skus.map((sku) => toHundredths(sku.price))
  const { listing } = store.findListing(product.productId)
  return {
    product_id: BigInt(product.productId),
    subject: product.subject,
    product_min_price: fromHundredths(Math.min(...prices)),
    product_max_price: fromHundredths(Math.max(...prices)),
    currency_code: 'USD',
    image_u_r_ls: product.imageUrls.map((picture) => pictureAddress(picture, url)).join(';'),
    group_id: listing.groupId === null ? undefined : BigInt(listing.groupId),
    freight_template_id: BigInt(listing.freightTemplateId),
    owner_member_id: store.findAccount(product.sellerId)?.loginId,
    owner_member_seq: BigInt(product.ownerMemberId),
    gmt_create: formatPacificTime(product.createdAt),
    gmt_modified: formatPacificTime(product.updatedAt),
    src: 'isv',
    ws_display: product.status === 'offline' ? 'user_offline' : undefined,
  }
}
