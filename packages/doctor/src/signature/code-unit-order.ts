import type { Pair } from './recipe.ts'

/** The platform's order: by UTF-16 code units of the name (doc 1386; base document 108974). */
export function codeUnitOrder(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs]
  if (sorted.length > INSERTION_SORT_LIMIT) return sorted.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  for (let index = 1; index < sorted.length; index++) {
    const pair = sorted[index] as Pair
    let place = index
    for (; place > 0 && (sorted[place - 1] as Pair)[0] > pair[0]; place--) sorted[place] = sorted[place - 1] as Pair
    sorted[place] = pair
  }
  return sorted
}

/** A search sorts tens of thousands of short lists; up to about this length an insertion sort is faster than `Array.sort`. */
const INSERTION_SORT_LIMIT = 40
