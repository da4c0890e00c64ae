import { convertDollars } from '../../domain/exchange-rates.ts'
import { productOrderings } from '../../domain/product-ordering.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readCount } from '../../parameters/read-count.ts'
import { readJson } from '../../parameters/read-json.ts'
import { searchAnswer } from '../../views/search-answer.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * Searches products by words, all of which must begin a word of the listing, and by category. One of the two is
 * needed: without both the call is refused for the missing `keyWord`. Without `sortBy` the best sold come first; one
 * report of a failure in that case is not imitated. `searchExtend` is checked for its form and changes nothing, and
 * so does `selectionName`: no source tells their keys. Source: method catalogue.
 */
export const textSearch: Operation = {
  method: 'aliexpress.ds.text.search',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const words = textOf(params, 'keyWord')
    const categoryText = textOf(params, 'categoryId')
    if (!words && !categoryText) return { refusal: { error: 'missing-parameter', parameter: 'keyWord' } }
    if (categoryText && !/^\d{1,15}$/.test(categoryText)) return invalidParameter('categoryId')
    const shipTo = textOf(params, 'countryCode') ?? ''
    if (!/^[A-Za-z]{2}$/.test(shipTo)) return invalidParameter('countryCode')
    const currency = (textOf(params, 'currency') ?? '').toUpperCase()
    if (convertDollars('1', currency) === undefined) return invalidParameter('currency')
    const sortBy = textOf(params, 'sortBy') ?? 'orders,desc'
    const ordering = productOrderings.find((name) => name === sortBy)
    if (!ordering) return invalidParameter('sortBy')
    const number = readCount(textOf(params, 'pageIndex') ?? '1')
    if (number === undefined) return invalidParameter('pageIndex')
    const size = readCount(textOf(params, 'pageSize') ?? '20')
    if (size === undefined) return invalidParameter('pageSize')
    if (!Array.isArray(readJson(textOf(params, 'searchExtend') ?? '[]'))) return invalidParameter('searchExtend')

    const categoryId = categoryText ? Number(categoryText) : undefined
    const query = { words, categoryId, shipTo, ordering }
    const { products, total } = store.searchProducts(query, { number, size })
    const convert = (dollars: string): string => convertDollars(dollars, currency) ?? dollars
    const rows = products.map((product) => searchAnswer(product, { currency, convert, url }))
    return {
      value: {
        code: '00',
        msg: 'success',
        data: { totalCount: total, pageIndex: number, pageSize: size, products: rows },
      },
    }
  },
}
