import { type CategoryTree, categoryTree } from '../domain/category-tree.ts'
import type { Store } from '../store/store.ts'

/** By the list of ids, which the store makes anew when a category comes or goes. */
const trees = new WeakMap<readonly number[], CategoryTree>()

/** The categories that have a product on sale, with those above them. */
export function categoryTreeOf(store: Store): CategoryTree {
  const ids = store.listCategories()
  const tree =
    trees.get(ids) ?? categoryTree(ids.map((categoryId) => ({ categoryId, path: store.pathOfCategory(categoryId) })))
  trees.set(ids, tree)
  return tree
}
