import type { Scene, SigningMistake } from '../mistake.ts'
import { allRawValues } from './all-raw-values.ts'
import { cutValues } from './cut-values.ts'
import { distinct } from './distinct.ts'
import { respelledValues } from './respelled-values.ts'

/** The intended values were signed, and sent without percent-encoding, so that other ones arrived. Source: iop-protocol 9.2 M08b. */
export const wireUnencoded: SigningMistake = {
  name: 'wire-unencoded',
  slot: 'pairs',
  variants: (scene: Scene) => distinct(scene, [...allRawValues(scene), ...cutValues(scene), ...respelledValues(scene)]),
}
