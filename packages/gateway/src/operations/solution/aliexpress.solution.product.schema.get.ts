import { categorySchema } from '../../domain/listing/category-schema.ts'
import { categoryTree } from '../../domain/listing/category-tree.ts'
import { listingProblems } from '../../domain/listing/listing-problem.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The JSON Schema that products of a leaf category are written by, as text. Source: method catalogue. */
export const productSchemaGet: Operation = {
  method: 'aliexpress.solution.product.schema.get',
  simulated: 'stateful',
  run: (params, { store }) => {
    const id = Number(textOf(params, 'aliexpress_category_id'))
    const category = categoryTree(store.listCategoryPaths()).find(({ categoryId }) => categoryId === id)
    if (category?.isLeaf !== true) {
      const { code, message } = listingProblems.field('category_id', `${id} is not a leaf category`)
      return { value: { result: { success: false, error_code: code, error_message: message } } }
    }
    return { value: { result: { success: true, schema: JSON.stringify(categorySchema(id)) } } }
  },
}
