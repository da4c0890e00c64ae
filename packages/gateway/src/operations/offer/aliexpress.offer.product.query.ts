import { listingProblems, problemRefusal } from '../../domain/listing/listing-problem.ts'
import { ownProduct } from '../../life/own-product.ts'
import { asAccount } from '../as-account.ts'
import { listingAnswer, sellerSkuAnswer } from '../../views/listing-answer.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One of the account's products with its texts by language. Source: method catalogue. */
export const offerQuery: Operation = {
  method: 'aliexpress.offer.product.query',
  simulated: 'stateful',
  run: asAccount((params, { store, url }, accountId) => {
    const [productId = ''] = readIds(textOf(params, 'product_id') ?? '') ?? []
    const own = ownProduct(store, productId, accountId)
    if (own === undefined) return problemRefusal(listingProblems.unknownProduct)
    const { product, listing } = own
    const { locale, subjects, details } = listing
    const subjectList = subjects.length > 0 ? subjects : [{ locale, subject: product.subject }]
    const detailList = details.length > 0 ? details : [{ locale, webDetail: product.detail, mobileDetail: null }]
    return {
      value: {
        result: {
          ...listingAnswer(product, listing, url),
          aeop_ae_product_s_k_us: product.skus.map((sku) =>
            Object.assign({ sku_Id: BigInt(sku.skuId) }, sellerSkuAnswer(sku, listing, url)),
          ),
          locale,
          subject_list: subjectList.map((text) => ({ locale: text.locale, value: text.subject })),
          detail_source_list: detailList.map((text) => ({
            locale: text.locale,
            web_detail: text.webDetail,
            mobile_detail: text.mobileDetail ?? undefined,
          })),
        },
      },
    }
  }),
}
