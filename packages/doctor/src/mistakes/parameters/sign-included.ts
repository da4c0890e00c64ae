import { digestOf } from '../../signature/digest.ts'
import type { SigningMistake } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'

/** `sign` among what is signed: empty, unset, from an earlier call, or the right one signed once more. Source: top-protocol 8.2 row 9. */
export const signIncluded: SigningMistake = {
  name: 'sign-included',
  slot: 'pairs',
  variants(scene) {
    const others = scene.subject.received.flatMap(({ name, value }) => (name === 'sign' ? [value] : []))
    const right = digestOf(scene.right)
    const forms: readonly (readonly [what: string, value: string, rarer: number])[] = [
      ['an empty `sign` was signed', '', 0],
      ['the request was signed twice, the second time together with the first `sign`', right, 0],
      ['the request was signed twice, the second time together with the first `sign`', right.toLowerCase(), 1],
      // The first is the signature at hand, which cannot have been part of itself.
      ...others.slice(1).map((value) => ['another `sign` was signed', value, 0] as const),
      ...['None', 'null', 'undefined'].map((value) => [`an unset \`sign\` was signed as ${value}`, value, 1] as const),
    ]
    return distinct(
      scene,
      forms.map(([what, value, rarer]) => ({
        what: `in which ${what}`,
        parameter: 'sign',
        rarer,
        change: addPair('sign', value),
      })),
    )
  },
}
