import { gateways } from '@aeop/sdk/facts'
import { countGroups } from '../catalogue/count-groups.ts'
import type { CommandOption } from '../command.ts'
import { plainCandidates, type Candidate } from './candidate.ts'

/** The known values of an option; none where it takes any text, so that the shell offers files. */
export function optionValues({ values, value = '' }: CommandOption): Candidate[] {
  return plainCandidates(values ?? byPlaceholder[value]?.() ?? [])
}

/** By the name that the help gives to the value. */
const byPlaceholder: Readonly<Record<string, () => readonly string[]>> = {
  'URL|NAME': () => Object.keys(gateways),
  GROUP: () => Object.keys(countGroups()),
}
