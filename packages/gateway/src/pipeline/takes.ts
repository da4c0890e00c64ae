import type { SwitchName } from '@aeop/sdk/facts'
import type { Exchange } from './exchange.ts'

/** Whether a behaviour that the request needs is on. It is noted for the header `x-aeop-accepted`, so that a tester sees what a stricter platform may refuse. */
export function takes({ world, found }: Exchange, name: SwitchName): boolean {
  if (!world.switches.has(name)) return false
  found.accepted = (found.accepted ?? new Set()).add(name)
  return true
}
