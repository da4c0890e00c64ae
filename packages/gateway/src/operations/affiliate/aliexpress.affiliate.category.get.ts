import { affiliateOperation } from '../affiliate-operation.ts'
import { categoryAnswer } from '../../views/category-answer.ts'
import { categoryTreeOf } from '../category-tree-of.ts'

/** The categories that have products. Source: method catalogue. */
export const affiliateCategoryGet = affiliateOperation('aliexpress.affiliate.category.get', (_params, { store }) => ({
  result: categoryAnswer(categoryTreeOf(store).categories),
}))
