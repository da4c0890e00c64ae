import { categoryTree } from '../../domain/listing/category-tree.ts'
import { sellerCategoryAnswer } from '../../views/seller-category-answer.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The categories under one, or with 0 those at the top: the tree above the products there are. Source: method catalogue. */
export const childCategories: Operation = {
  method: 'aliexpress.category.redefining.getchildrenpostcategorybyid',
  simulated: 'stateful',
  run: (params, { store }) => {
    const parent = Number(textOf(params, 'param0'))
    const children = categoryTree(store.listCategoryPaths()).filter(({ parentId }) => parentId === parent)
    return { value: { result: { success: true, aeop_post_category_list: children.map(sellerCategoryAnswer) } } }
  },
}
