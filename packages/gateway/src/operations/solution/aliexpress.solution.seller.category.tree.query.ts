import { categoryTree } from '../../domain/listing/category-tree.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The categories under one, or with 0 those at the top: the tree above the products there are. Every one may be published in, whatever the filter. Source: method catalogue. */
export const sellerCategoryTree: Operation = {
  method: 'aliexpress.solution.seller.category.tree.query',
  simulated: 'stateful',
  run: (params, { store }) => {
    const parent = Number(textOf(params, 'category_id'))
    const children = categoryTree(store.listCategoryPaths()).filter(({ parentId }) => parentId === parent)
    return {
      value: {
        is_success: true,
        children_category_list: children.map((category) => ({
          children_category_id: category.categoryId,
          is_leaf_category: category.isLeaf,
          level: category.level,
          multi_language_names: JSON.stringify({ en: category.name }),
        })),
      },
    }
  },
}
