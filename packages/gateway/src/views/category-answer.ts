import type { Category } from '../domain/category-tree.ts'
import type { AnswerObject } from '../operations/operation.ts'

/** Categories as dropshippers and affiliates are shown them; those at the top have no parent. Source: method catalogue, response tree; sample of `aliexpress.ds.category.get`. */
export function categoryAnswer(categories: readonly Category[]): AnswerObject {
  return {
    categories: categories.map(({ categoryId, name, parentId }) => ({
      category_id: categoryId,
      category_name: name,
      parent_category_id: parentId ?? undefined,
    })),
    total_result_count: categories.length,
  }
}
