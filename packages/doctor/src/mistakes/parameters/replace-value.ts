import type { Pair, Recipe } from '../../signature/recipe.ts'

/**
 * Signs other values than those that are sent, by name; the places stay.
 *
 * A search lays each change over the same list hundreds of times, so the last result is kept: a list that is the same object is sorted only once.
 */
export function replaceValue(values: ReadonlyMap<string, string>): (recipe: Recipe) => Recipe {
  let last: { readonly from: readonly Pair[]; readonly to: readonly Pair[] } | undefined
  return (recipe) => {
    const { pairs: from } = recipe
    if (last?.from !== from) last = { from, to: from.map(([name, value]) => [name, values.get(name) ?? value]) }
    return { ...recipe, pairs: last.to }
  }
}
