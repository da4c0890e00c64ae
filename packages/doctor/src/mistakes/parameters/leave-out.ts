import type { Recipe } from '../../signature/recipe.ts'

/** Leaves parameters out of what is signed. */
export function leaveOut(...names: readonly string[]): (recipe: Recipe) => Recipe {
  return (recipe) => ({ ...recipe, pairs: recipe.pairs.filter(([name]) => !names.includes(name)) })
}
