import type { SigningMistake } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'
import { entityForms } from './entity-forms.ts'
import { swallowedNames } from './swallowed-names.ts'
import { formVariants } from './value-form.ts'

/** HTML entities that were written or read between signing and sending. Source: top-protocol 8.2 row 21; base document 108974. */
export const entities: SigningMistake = {
  name: 'entities',
  slot: 'pairs',
  variants: (scene) => distinct(scene, [...formVariants(scene.right.pairs, entityForms), ...swallowedNames(scene)]),
}
