import { mistakes, type MistakeName } from '../generated/mistakes.ts'

/** Number of a mistake in the catalogue of the protocol, else in that of the other one, else its name. */
export function findingId(name: MistakeName, protocol: 'top' | 'iop'): string {
  const { ids } = mistakes[name]
  return (protocol === 'top' ? (ids.top ?? ids.iop) : (ids.iop ?? ids.top)) ?? name
}
