import type { MethodFact } from '../catalogue/method-fact.ts'
import type { Protocol } from '../generated/gateways.ts'

/** Memo over generated constants. */
const found = new WeakMap<MethodFact, ReadonlySet<string>>()

/**
 * Parameters whose arrays travel as one text with commas: on TOP the lists of scalars, on IOP none.
 *
 * Source: top-protocol 2.2; iop-protocol 2.2.
 */
export function commaLists(protocol: Protocol, fact: MethodFact | undefined): ReadonlySet<string> | undefined {
  if (protocol !== 'top' || fact === undefined) return undefined
  let names = found.get(fact)
  if (names === undefined) {
    const lists = fact.params.filter(({ type }) => type.startsWith('array<') && type !== 'array<json>')
    names = new Set(lists.map(({ name }) => name))
    found.set(fact, names)
  }
  return names
}
