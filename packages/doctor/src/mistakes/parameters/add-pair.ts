import type { Recipe } from '../../signature/recipe.ts'

/** Signs a parameter that is not sent, behind those that are. */
export function addPair(name: string, value: string): (recipe: Recipe) => Recipe {
  return (recipe) => ({ ...recipe, pairs: [...recipe.pairs, [name, value]] })
}
