import type { Category } from '../domain/listing/category-tree.ts'
import type { AnswerObject } from '../operations/operation.ts'

/** One category in the words of `aliexpress.category.redefining.getchildrenpostcategorybyid`; its names are JSON text by language, of which English is known. */
export function sellerCategoryAnswer(category: Category): AnswerObject {
  return {
    id: category.categoryId,
    names: JSON.stringify({ en: category.name }),
    isleaf: category.isLeaf,
    level: category.level,
  }
}
