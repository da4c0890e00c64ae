import { convertDollars } from '../../domain/exchange-rates.ts'
import { imprintOf } from '../../domain/imprint.ts'
import { readPicture } from '../../domain/picture.ts'
import { affiliateOrderings } from '../affiliate-orderings.ts'
import { imageSearchAnswer } from '../../views/image-search-answer.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readCount } from '../../parameters/read-count.ts'
import { textOf } from '../../parameters/text-of.ts'

/** 100 KB, as the catalogue says of `image_file_bytes`. */
const PICTURE_BYTES = 100 * 1024

const FILE = 'image_file_bytes'

/**
 * Finds products by a picture, without looking at it: the bytes pick one of the categories that are on sale, and its products are the answer, so that the
 * same picture always finds the same ones and another picture may find others. The catalogue marks the picture optional; without one nothing can be
 * searched for, so the call is refused. Texts are in the language of the seed. Source: method catalogue; TOP error code page for code 3.
 */
export const imageSearch: Operation = {
  method: 'aliexpress.ds.image.search',
  simulated: 'stateful',
  run: (params, { store, files, url }) => {
    const file = files.get(FILE)
    if (file === undefined) return { refusal: { error: 'missing-parameter', parameter: FILE } }
    if (file.content.length > PICTURE_BYTES) {
      return { refusal: { error: 'upload-failed', parameter: FILE, reason: 'file-too-large' } }
    }
    if (readPicture(file.content) === undefined) {
      return { refusal: { error: 'upload-failed', parameter: FILE, reason: 'picture-unreadable' } }
    }
    const shipTo = textOf(params, 'shpt_to') ?? ''
    if (!/^([A-Za-z]{2})?$/.test(shipTo)) return invalidParameter('shpt_to')
    const currency = (textOf(params, 'target_currency') ?? 'USD').toUpperCase()
    if (convertDollars('1', currency) === undefined) return invalidParameter('target_currency')
    const size = readCount(textOf(params, 'product_cnt') ?? '20')
    if (size === undefined) return invalidParameter('product_cnt')
    const ordering = affiliateOrderings.get(textOf(params, 'sort') ?? 'LAST_VOLUME_DESC')

    const categories = store.listCategories()
    const categoryId = categories[imprintOf(file.content) % Math.max(categories.length, 1)]
    const { products, total } = store.searchProducts({ categoryId, shipTo, ordering }, { number: 1, size })
    const convert = (dollars: string): string => convertDollars(dollars, currency) ?? dollars
    const rows = products.map((product) => imageSearchAnswer(product, { currency, convert, url }))
    return {
      value: {
        rsp_code: '200',
        rsp_msg: 'Call succeeds',
        data: { total_record_count: total, products: rows },
        total_record_count: total,
      },
    }
  },
}
