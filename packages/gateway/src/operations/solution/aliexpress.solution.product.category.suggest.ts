import { categoryTree } from '../../domain/listing/category-tree.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

const WORDS = 12
const EACH = 20
const MOST = 5

/** The categories of products that share words with a title, the most first; the picture is not looked at. Source: method catalogue. */
export const categorySuggest: Operation = {
  method: 'aliexpress.solution.product.category.suggest',
  simulated: 'stateful',
  run: (params, { store }) => {
    const words = new Set((textOf(params, 'title') ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))
    const counts = new Map<number, number>()
    for (const word of [...words].slice(0, WORDS)) {
      const { products } = store.searchProducts({ words: word, shipTo: '' }, { number: 1, size: EACH })
      for (const id of new Set(products.map(({ categoryId }) => categoryId))) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const tree = categoryTree(store.listCategoryPaths())
    const found = [...counts]
      .toSorted(([one, ones], [other, others]) => others - ones || one - other)
      .slice(0, MOST)
      .flatMap(([id]) => tree.filter(({ categoryId, isLeaf }) => isLeaf && categoryId === id))
    return {
      value: {
        suggest_category_list: found.map((category) => ({
          id: category.categoryId,
          name: category.name,
          name_path: [...category.path],
          id_path: [category.parentId, category.categoryId].filter((id) => id !== 0),
        })),
      },
    }
  },
}
