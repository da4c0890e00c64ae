import type { Recipe } from '../../signature/recipe.ts'

/** Signs a parameter under another name than it is sent; its place in the wire order stays. */
export function renamePair(from: string, to: string): (recipe: Recipe) => Recipe {
  return (recipe) => ({ ...recipe, pairs: recipe.pairs.map(([name, value]) => [name === from ? to : name, value]) })
}
