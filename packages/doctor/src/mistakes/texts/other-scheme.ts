import { digestOf } from '../../signature/digest.ts'
import type { SigningMistake, Variant } from '../mistake.ts'
import { ampSchemes } from './amp-schemes.ts'
import { kindredSchemes } from './kindred-schemes.ts'

/** The rule of another Alibaba platform or of OAuth 1. Source: iop-protocol 9.2 M18; W4 and W5 of the user pains. */
export const otherScheme: SigningMistake = {
  name: 'other-scheme',
  slot: 'scheme',
  variants(scene) {
    const { right } = scene
    // HMAC-SHA1 of the string without a path has a name of its own.
    const pathless = digestOf({ ...right, front: '', algorithm: 'hmac-sha1', frame: 'none' })
    const seen = new Set([digestOf(right), pathless])
    return [...ampSchemes, ...kindredSchemes].flatMap(({ what, rarer, apply }): Variant[] => {
      const digest = digestOf(apply(right, scene))
      if (seen.has(digest)) return []
      seen.add(digest)
      return [{ what: `that is signed by ${what}`, rarer, change: (recipe) => apply(recipe, scene) }]
    })
  },
}
