import type { MethodFact } from '@aeop/sdk/facts'
import { parameterMistakes } from '../../../src/mistakes/parameters/index.ts'
import type { Scene, Variant } from '../../../src/mistakes/mistake.ts'
import { readRequest } from '../../../src/request/read-request.ts'
import type { Recipe } from '../../../src/signature/recipe.ts'
import { renderText } from '../../../src/signature/render.ts'
import { rightRecipes } from '../../../src/signature/right-recipes.ts'
import type { DoctorRequest } from '../../../src/wire-request.ts'

export const SECRET = 'helloworld'

export function sceneOf(request: DoctorRequest, method?: MethodFact): Scene {
  const subject = readRequest(request)
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  return {
    subject,
    secret: SECRET,
    right: rightRecipes(subject, SECRET)[0],
    ...(method === undefined ? {} : { method }),
  }
}

/** Variants of one mistake, or of all. */
export function variantsOf(scene: Scene, name?: string): readonly Variant[] {
  return parameterMistakes
    .filter((mistake) => name === undefined || mistake.name === name)
    .flatMap((mistake) => Array.from(mistake.variants(scene)))
}

/** What comes out of the right recipe by each variant of a mistake. */
export function recipesOf(scene: Scene, name?: string): readonly Recipe[] {
  return variantsOf(scene, name).map((variant) => variant.change(scene.right))
}

/** Every string that a mistake signs in place of the right one. */
export function stringsOf(request: DoctorRequest, name: string, method?: MethodFact): readonly string[] {
  return recipesOf(sceneOf(request, method), name).map((recipe) => renderText(recipe))
}
