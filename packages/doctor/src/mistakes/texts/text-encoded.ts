import { renderText } from '../../signature/render.ts'
import type { Recipe } from '../../signature/recipe.ts'
import type { SigningMistake } from '../mistake.ts'
import { percentEncodings } from './percent-encoding.ts'

/** The joined text percent-encoded as a whole. Source: iop-protocol 9.2 M08; W2. */
export const textEncoded: SigningMistake = {
  name: 'values-encoded',
  slot: 'whole',
  *variants({ right }) {
    const text = renderText(right)
    // Other mistakes put joints between the pairs and take the path away.
    const sample = `${text}&=?/`
    const seen = new Set([sample])
    for (const { what, rarer, encode } of percentEncodings) {
      const key = encode(sample)
      if (seen.has(key) || (encode(text) === text && rarer > 0)) continue
      seen.add(key)
      const how = `percent-encoded, ${what}`
      const whole = (recipe: Recipe): Recipe => ({ ...recipe, whole: encode })
      yield { what: `whose whole string to sign was ${how}`, rarer, change: whole }
      if (right.front === '') continue
      const behindPath = (recipe: Recipe): Recipe => ({ ...recipe, whole: behind(recipe.front, encode) })
      yield { what: `whose string to sign was ${how}, but for the path`, rarer: rarer + 1, change: behindPath }
    }
  },
}

function behind(front: string, encode: (text: string) => string): (text: string) => string {
  return (text) => (text.startsWith(front) ? front + encode(text.slice(front.length)) : encode(text))
}
