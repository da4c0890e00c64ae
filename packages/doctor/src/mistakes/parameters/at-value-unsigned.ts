import type { SigningMistake } from '../mistake.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'

/** Values behind an @, which PHP's SDK takes for files and does not sign. Source: top-protocol 8.2 row 17; php sdk 2018. */
export const atValueUnsigned: SigningMistake = {
  name: 'at-value-unsigned',
  slot: 'pairs',
  variants(scene) {
    const names = scene.right.pairs.flatMap(([name, value]) => (value.startsWith('@') ? [name] : []))
    const single = names.map((name) => ({
      what: `in which \`${name}\` was left out of the string to sign because its value begins with @`,
      parameter: name,
      change: leaveOut(name),
    }))
    const all = {
      what: 'in which every value that begins with @ was left out of the string to sign',
      change: leaveOut(...names),
    }
    return distinct(scene, names.length > 1 ? [all, ...single] : single)
  },
}
