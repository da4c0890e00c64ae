import { gateways } from '@aeop/sdk/facts'
import { methodNames } from '@aeop/sdk/catalogue'
import { plainCandidates, type Candidate } from './candidate.ts'
import { parameterCandidates } from './parameter-candidates.ts'
import { shells } from './shells.ts'

/** Candidates for a word that is no option, by command; the operands before it are given. */
export function operandCandidates(command: string, before: readonly string[], current: string): Promise<Candidate[]> {
  return Promise.resolve(byCommand[command]?.(before, current) ?? [])
}

type Operands = (before: readonly string[], current: string) => Candidate[] | Promise<Candidate[]>

const byCommand: Readonly<Record<string, Operands>> = {
  call: ([method, ...pairs], current) =>
    method === undefined ? plainCandidates(methodNames) : parameterCandidates(method, pairs, current),
  catalogue: ([action, ...words]) => {
    if (action === undefined) return plainCandidates(['search', 'show'])
    return action === 'show' && words.length === 0 ? plainCandidates(methodNames) : []
  },
  completion: (before) => (before.length === 0 ? plainCandidates(Object.keys(shells)) : []),
  doctor: (before) => (before.length === 0 ? plainCandidates(['account']) : []),
  probe: (before) => plainCandidates(Object.keys(gateways).filter((name) => !before.includes(name))),
}
