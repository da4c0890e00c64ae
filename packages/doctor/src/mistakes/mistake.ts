import type { MethodFact } from '@aeop/sdk/facts'
import type { MistakeName } from '../generated/mistakes.ts'
import type { Subject } from '../request/subject.ts'
import type { Recipe, Slot } from '../signature/recipe.ts'

/** What a mistake may look at to find its variants. */
export interface Scene {
  readonly subject: Subject
  readonly secret: string
  /** The recipe that the platform uses for this request. */
  readonly right: Recipe
  readonly method?: MethodFact
}

/** One way of making a mistake in one request. */
export interface Variant {
  /** What was done, as the end of "The signature is that of a request ...": for instance "in which `session` was left out of the string to sign". */
  readonly what: string
  /** The parameter concerned. */
  readonly parameter?: string
  /** How much rarer than the mistake's usual form it is; added to its cost. @default 0 */
  readonly rarer?: number
  change(recipe: Recipe): Recipe
}

/**
 * A mistake in signing that is recognised by repeating it: its name leads to title, ids and mend in facts/mistakes.json.
 *
 * Two variants of the same slot exclude each other, except of `pairs`, where each changes the list that the other leaves.
 */
export interface SigningMistake {
  readonly name: MistakeName
  readonly slot: Slot
  variants(scene: Scene): Iterable<Variant>
}
