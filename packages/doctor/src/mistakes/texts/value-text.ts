import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'
import { publicNames } from '../parameters/parameter-groups.ts'
import { listForms } from './list-forms.ts'
import { booleanForms, numberForms, quoteForms, singleQuotes } from './scalar-forms.ts'
import { structureForms } from './structure-forms.ts'
import { formVariants, jointVariants } from './value-form.ts'

const forms = [...booleanForms, ...structureForms, ...listForms, ...numberForms]

/** One value in two texts: one was signed, the other sent. Source: iop-protocol 9.2 M14; top-protocol 8.2 row 24; W14. */
export const valueText: SigningMistake = {
  name: 'value-text',
  slot: 'pairs',
  variants: (scene) => distinct(scene, textsOf(scene)),
}

function* textsOf({ right: { pairs } }: Scene): Generator<Variant> {
  yield* formVariants(pairs, forms)
  yield* jointVariants(pairs, [...quoteForms, singleQuotes])
  const business = pairs.filter(([name]) => !publicNames.has(name))
  yield* formVariants(business, quoteForms)
}
