import { listingProblems, problemRefusal } from '../../domain/listing/listing-problem.ts'
import { ownProduct } from '../../life/own-product.ts'
import { asAccount } from '../as-account.ts'
import { listingAnswer, sellerSkuAnswer } from '../../views/listing-answer.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One of the account's products. Source: method catalogue. */
export const productInfoGet: Operation = {
  method: 'aliexpress.solution.product.info.get',
  simulated: 'stateful',
  run: asAccount((params, { store, url }, accountId) => {
    const [productId = ''] = readIds(textOf(params, 'product_id') ?? '') ?? []
    const own = ownProduct(store, productId, accountId)
    if (own === undefined) return problemRefusal(listingProblems.unknownProduct)
    const { product, listing } = own
    return {
      value: {
        result: {
          ...listingAnswer(product, listing, url),
          aeop_ae_product_s_k_us: product.skus.map((sku) => sellerSkuAnswer(sku, listing, url)),
          subject: product.subject,
          detail: product.detail,
          mobile_detail: listing.details.find(({ locale }) => locale === listing.locale)?.mobileDetail ?? undefined,
          group_id: listing.groupId === null ? undefined : BigInt(listing.groupId),
          owner_member_id: store.findAccount(accountId)?.loginId,
          owner_member_seq: BigInt(product.ownerMemberId),
          multi_language_subject_list: listing.subjects.map(({ locale, subject }) => ({ locale, subject })),
          multi_language_description_list: listing.details.map((text) => ({
            locale: text.locale,
            web_detail: text.webDetail,
            mobile_detail: text.mobileDetail ?? undefined,
          })),
        },
      },
    }
  }),
}
