import { categoryAnswer } from '../../views/category-answer.ts'
import { categoryTreeOf } from '../category-tree-of.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * The categories that have products, or with `categoryId` that one and those below it. Names are in the language of the seed, whatever is asked for.
 * No category is 405, a success without a result, as with affiliates. Source: method catalogue; iop-protocol 4.1; that the parameter selects so is inferred.
 */
export const categoryGet: Operation = {
  method: 'aliexpress.ds.category.get',
  simulated: 'stateful',
  run: (params, { store }) => {
    const wanted = textOf(params, 'categoryId')
    if (wanted !== undefined && !/^\d{1,15}$/.test(wanted)) return invalidParameter('categoryId')
    const { categories } = categoryTreeOf(store)
    const id = Number(wanted)
    const chosen =
      wanted === undefined ? categories : categories.filter((one) => [one.categoryId, one.parentId].includes(id))
    if (chosen.length === 0) return { value: { resp_result: { resp_code: 405 } } }
    return {
      value: { resp_result: { resp_code: 200, resp_msg: 'Call succeeds', result: categoryAnswer(chosen) } },
    }
  },
}
