import { decodeForm } from '@aeop/sdk/protocol'
import type { Recipe } from '../../signature/recipe.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'

/** A body that is signed in another way than the platform signs it. Source: top-protocol 8.2 row 19; article 104350. */
export const bodyMismatch: SigningMistake = {
  name: 'body-mismatch',
  slot: 'surroundings',
  variants: (scene) => distinct(scene, scene.right.back === '' ? unsignedBody(scene) : signedBody(scene)),
}

/** The platform puts this body behind the parameters. */
function* signedBody({ right: { back } }: Scene): Generator<Variant> {
  const fields = decodeForm(back)
  yield { what: 'in which the body was left out of the string to sign', change: (recipe) => ({ ...recipe, back: '' }) }
  yield {
    what: 'in which the body stands in front of the parameters',
    change: (recipe) => ({ ...recipe, front: recipe.front + back, back: '' }),
  }
  yield { what: 'in which the body alone was signed', rarer: 1, change: (recipe) => ({ ...recipe, pairs: [], back }) }
  yield {
    what: 'in which the body was signed as if it were a form',
    rarer: 1,
    change: (recipe) => ({ ...recipe, pairs: [...recipe.pairs, ...fields], back: '' }),
  }
  const trimmed = back.trim()
  yield { what: 'in which the body was trimmed', rarer: 1, change: (recipe) => ({ ...recipe, back: trimmed }) }
}

/** The platform takes this body for parameters, or for nothing. */
function* unsignedBody(scene: Scene): Generator<Variant> {
  const { subject, right } = scene
  const inBody = subject.received.filter(({ place }) => place === 'body')
  // Names of parameters need no encoding, but for those of a body that was not encoded either.
  const text = subject.body ?? inBody.map(({ name, raw }) => `${name}=${raw}`).join('&')
  if (text === '' || subject.bodyKind === 'multipart') return
  const inQuery = new Set(subject.received.filter(({ place }) => place !== 'body').map(({ name }) => name))
  const queryOnly = (recipe: Recipe): Recipe => ({
    ...recipe,
    pairs: recipe.pairs.filter(([name]) => inQuery.has(name)),
  })
  const isSplit = right.pairs.some(([name]) => inQuery.has(name)) && right.pairs.some(([name]) => !inQuery.has(name))
  const places: readonly (readonly [what: string, put: (recipe: Recipe) => Recipe])[] = [
    ['behind', (recipe) => ({ ...recipe, back: recipe.back + text })],
    ['in front of', (recipe) => ({ ...recipe, front: recipe.front + text })],
  ]
  for (const [where, put] of places) {
    yield { what: `in which the raw body stands ${where} the parameters`, change: put }
    if (!isSplit) continue
    yield {
      what: `in which the raw body stands ${where} the parameters of the query`,
      change: (recipe) => put(queryOnly(recipe)),
    }
  }
  const alone = (recipe: Recipe): Recipe => ({ ...recipe, pairs: [], back: recipe.back + text })
  yield { what: 'in which the raw body alone was signed', rarer: 1, change: alone }
}
