import { categoryTree } from '../../domain/listing/category-tree.ts'
import { sellerCategoryAnswer } from '../../views/seller-category-answer.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One category by its id; an unknown one is an empty list (inferred). Source: method catalogue. */
export const categoryById: Operation = {
  method: 'aliexpress.category.redefining.getpostcategorybyid',
  simulated: 'stateful',
  run: (params, { store }) => {
    const id = Number(textOf(params, 'param0'))
    const found = categoryTree(store.listCategoryPaths()).filter(({ categoryId }) => categoryId === id)
    return { value: { result: { success: true, aeop_post_category_list: found.map(sellerCategoryAnswer) } } }
  },
}
