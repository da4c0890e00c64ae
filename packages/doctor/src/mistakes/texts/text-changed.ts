import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'
import { caseForms, paddedForms, textForms } from './text-forms.ts'
import { formVariants } from './value-form.ts'

/** Public parameters that programs write themselves, so that nothing can be cut off from them. */
const written = new Set(['method', 'sign_method', 'timestamp', 'format', 'v', 'simplify', 'partner_id', 'debug'])

/** A text that changed between signing and sending. Source: top-protocol 8.2 row 13. */
export const textChanged: SigningMistake = {
  name: 'text-changed',
  slot: 'pairs',
  variants: (scene) => distinct(scene, textsOf(scene)),
}

function* textsOf({ right: { pairs } }: Scene): Generator<Variant> {
  yield* formVariants(pairs, [...textForms, ...caseForms])
  for (const pair of pairs) if (!written.has(pair[0])) yield* formVariants([pair], paddedForms)
}
