import type { SigningMistake } from '../mistake.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'

/** Empty or blank values that were sent and left out of the string. Source: iop-protocol 3.6; top-protocol 8.2 row 10. */
export const emptyUnsigned: SigningMistake = {
  name: 'empty-unsigned',
  slot: 'pairs',
  variants(scene) {
    const empty = scene.right.pairs.flatMap(([name, value]) => (value.trim() === '' ? [name] : []))
    const single = empty.map((name) => ({
      what: `in which \`${name}\` was left out of the string to sign because its value is empty`,
      parameter: name,
      change: leaveOut(name),
    }))
    const all = { what: 'in which every empty value was left out of the string to sign', change: leaveOut(...empty) }
    return distinct(scene, empty.length > 1 ? [all, ...single] : single)
  },
}
