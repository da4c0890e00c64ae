import { imprintOf } from './imprint.ts'

/** A category as lists of categories show it; the top ones have no parent. */
export interface Category {
  readonly categoryId: number
  readonly name: string
  readonly parentId: number | null
}

/** The categories of a catalogue, two levels of them. */
export interface CategoryTree {
  /** In ascending order of the ids, each parent before its children. */
  readonly categories: readonly Category[]
  /** Ids under which products are listed: its own, or for a top category those of its children. */
  listed(categoryId: number): readonly number[]
}

/** Ids of top categories begin here; the platform's are below. */
const TOP_IDS = 300_000_000

/**
 * The id of a top category. A product knows the id of its own category only, so those above get theirs from the name, the same in every world.
 *
 * @example topCategoryId('Shoes') >= 300_000_000 // true
 */
export function topCategoryId(name: string): number {
  return TOP_IDS + (imprintOf(new TextEncoder().encode(name)) % 100_000_000)
}

/**
 * The tree over the categories that have products.
 *
 * @param leaves each with the names from the top down
 * @example categoryTree([{ categoryId: 44, path: ['Consumer Electronics', 'Portable Audio'] }]).categories.length // 2
 */
export function categoryTree(
  leaves: readonly { readonly categoryId: number; readonly path: readonly string[] }[],
): CategoryTree {
  const tops = new Map<number, { readonly name: string; readonly children: Category[] }>()
  for (const { categoryId, path } of leaves) {
    const [name = String(categoryId), ...below] = path
    const isTop = below.length === 0
    const topId = isTop ? categoryId : topCategoryId(name)
    const top = tops.get(topId) ?? { name, children: [] }
    if (!isTop) top.children.push({ categoryId, name: below.at(-1) ?? name, parentId: topId })
    tops.set(topId, top)
  }
  const categories = [...tops]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([categoryId, { name, children }]) => [[{ categoryId, name, parentId: null }], children].flat())
  return {
    categories,
    listed: (categoryId) => {
      const children = tops.get(categoryId)?.children ?? []
      return children.length === 0 ? [categoryId] : children.map((child) => child.categoryId)
    },
  }
}
