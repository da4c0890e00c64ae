import { textMistakes } from '../../../src/mistakes/texts/index.ts'
import type { Scene, Variant } from '../../../src/mistakes/mistake.ts'
import { readRequest } from '../../../src/request/read-request.ts'
import type { Recipe } from '../../../src/signature/recipe.ts'
import { renderText } from '../../../src/signature/render.ts'
import { rightRecipes } from '../../../src/signature/right-recipes.ts'
import type { DoctorRequest } from '../../../src/wire-request.ts'

export const SECRET = 'helloworld'

export function sceneOf(request: DoctorRequest, secret = SECRET): Scene {
  const subject = readRequest(request)
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  return { subject, secret, right: rightRecipes(subject, secret)[0] }
}

/** A call of /sync whose parameters arrived as these texts. */
export function syncCall(parameters: Readonly<Record<string, string>>): DoctorRequest {
  return { parameters: { app_key: '1', method: 'a.b', sign_method: 'sha256', ...parameters } }
}

/** Variants of one mistake, or of all. */
export function variantsOf(scene: Scene, name?: string): readonly Variant[] {
  return textMistakes
    .filter((mistake) => name === undefined || mistake.name === name)
    .flatMap((mistake) => Array.from(mistake.variants(scene)))
}

/** What comes out of the right recipe by each variant of a mistake. */
export function recipesOf(scene: Scene, name?: string): readonly Recipe[] {
  return variantsOf(scene, name).map((variant) => variant.change(scene.right))
}

/** Every string that a mistake signs in place of the right one. */
export function stringsOf(request: DoctorRequest, name: string): readonly string[] {
  return recipesOf(sceneOf(request), name).map((recipe) => renderText(recipe))
}
