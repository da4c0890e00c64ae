import { switches, type LenientSwitch, type SwitchName } from '@aeop/sdk/facts'

/** Which inferred behaviours a gateway has: those of its default or of a strict one, and what it is to be lenient about. */
export function switchesOn(strict: boolean, lenient: readonly LenientSwitch[]): ReadonlySet<SwitchName> {
  const base = switches.filter((fact) => (strict ? fact.strict : fact.default)).map(({ name }) => name)
  return new Set<SwitchName>([...base, ...lenient])
}
