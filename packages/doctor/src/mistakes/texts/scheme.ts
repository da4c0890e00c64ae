import type { Joining, Recipe } from '../../signature/recipe.ts'
import type { Scene } from '../mistake.ts'

/** The scheme of another platform. */
export interface Scheme {
  /** As the end of "that is signed by ...". */
  readonly what: string
  readonly rarer: number
  readonly apply: (recipe: Recipe, scene: Scene) => Recipe
}

/** `name=value` with `&` between. */
export const queryJoining: Joining = { equals: '=', between: '&', open: '', close: '', writes: 'both' }
