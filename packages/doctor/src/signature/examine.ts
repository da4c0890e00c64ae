import type { MethodFact } from '@aeop/sdk/facts'
import { signingMistakes } from '../mistakes/index.ts'
import type { Scene } from '../mistakes/mistake.ts'
import type { Subject } from '../request/subject.ts'
import { digestOf } from './digest.ts'
import { readSignature } from './given-signature.ts'
import { rightRecipes } from './right-recipes.ts'
import { search, type Match, type SearchBounds } from './search.ts'

/** What came out of comparing a signature with the secret at hand. */
export interface Examination {
  readonly scene: Scene
  readonly state: 'right' | 'wrong' | 'unexplained'
  /** Explanations of a wrong signature, the likeliest first; the right recipe itself where only the form of the text is wrong. */
  readonly matches: readonly Match[]
  readonly search?: { readonly tried: number; readonly complete: boolean }
}

/** Compares the signature of a request with the right one and, when it differs, looks for the mistakes that lead to it. */
export function examine(
  subject: Subject,
  sign: string,
  secret: string,
  bounds: SearchBounds,
  method?: MethodFact,
): Examination {
  const recipes = rightRecipes(subject, secret)
  const scene: Scene = { subject, secret, right: recipes[0], ...(method === undefined ? {} : { method }) }
  const given = readSignature(sign)
  for (const recipe of recipes) {
    const digest = digestOf(recipe)
    const match = given.find((one) => one.matches(digest))
    if (match !== undefined) {
      const matches = match.mistakes.length === 0 ? [] : [{ steps: [], recipe, given: match }]
      return { scene, state: matches.length === 0 ? 'right' : 'wrong', matches }
    }
  }
  if (given.length === 0) return { scene, state: 'unexplained', matches: [], search: { tried: 0, complete: true } }
  const { matches, tried, complete } = search(scene, signingMistakes, given, bounds)
  return { scene, state: matches.length > 0 ? 'wrong' : 'unexplained', matches, search: { tried, complete } }
}
