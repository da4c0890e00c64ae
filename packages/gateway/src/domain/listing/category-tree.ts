import { topCategoryId } from '../category-tree.ts'

/** A category that products are listed in, as the state knows it: an id and the names from the top down. */
export interface CategoryPath {
  readonly categoryId: number
  readonly path: readonly string[]
}

export interface Category {
  readonly categoryId: number
  readonly name: string
  /** 1 at the top. */
  readonly level: number
  /** 0 at the top. */
  readonly parentId: number
  readonly isLeaf: boolean
  readonly path: readonly string[]
}

/**
 * The tree above the categories of the products there are. The ids of the nodes above them follow from their names, as for dropshippers.
 *
 * @example categoryTree([{ categoryId: 44, path: ['Consumer Electronics', 'Portable Audio'] }]).map((node) => node.level) // [1, 2]
 */
export function categoryTree(paths: readonly CategoryPath[]): readonly Category[] {
  const nodes = new Map<string, Category>()
  for (const { categoryId, path } of paths) {
    let parentId = 0
    const names = path.length === 0 ? [String(categoryId)] : path
    names.forEach((name, index) => {
      const isLeaf = index === names.length - 1
      const key = isLeaf ? `#${categoryId}` : names.slice(0, index + 1).join(' > ')
      const node = nodes.get(key) ?? {
        categoryId: isLeaf ? categoryId : topCategoryId(key),
        name,
        level: index + 1,
        parentId,
        isLeaf,
        path: names.slice(0, index + 1),
      }
      nodes.set(key, node)
      parentId = node.categoryId
    })
  }
  return [...nodes.values()]
}
