import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'
import { extraNames, namedElsewhere } from './parameter-groups.ts'
import { quotedList } from './quoted-list.ts'

/** A parameter that was sent and not signed, most often one that was added behind the signing. Source: iop-protocol 9.2 M21; top-protocol 8.2 row 7; W10. */
export const parameterUnsigned: SigningMistake = {
  name: 'parameter-unsigned',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

function* forms({ right }: Scene): Generator<Variant> {
  const names = right.pairs.filter(([name]) => !namedElsewhere.has(name))
  const own = names.flatMap(([name, value]) => (hasOwnMistake(value) ? [] : [name]))
  const extras = extraNames.filter((name) => own.includes(name))
  for (const name of [...extras, ...own]) yield unsigned(name)
  if (extras.length > 1) yield unsigned(...extras)
  for (const [index, first] of extras.entries()) {
    for (const second of extras.slice(index + 1)) yield unsigned(first, second)
  }
  for (const [name, value] of names) if (hasOwnMistake(value)) yield { ...unsigned(name), rarer: 3 }
}

/** Empty values and those behind an @ have a mistake of their own that leads to the same string and is likelier. */
function hasOwnMistake(value: string): boolean {
  return value.trim() === '' || value.startsWith('@')
}

function unsigned(...names: readonly string[]): Variant {
  const [parameter] = names
  return {
    what: `in which ${quotedList(names)} ${names.length === 1 ? 'was' : 'were'} left out of the string to sign`,
    ...(names.length === 1 && parameter !== undefined ? { parameter } : {}),
    change: leaveOut(...names),
  }
}
