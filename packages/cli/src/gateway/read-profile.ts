import { faultProfiles } from '@aeop/gateway'
import { nearestName } from '@aeop/sdk/facts'
import { CommandError } from '../command-error.ts'

/**
 * The name of a fault profile.
 *
 * @throws {CommandError} `invalid-input` listing the profiles there are
 */
export function readProfile(name: string): string {
  const names = faultProfiles.map((profile) => profile.name)
  if (names.includes(name)) return name
  const nearest = nearestName(name, names)
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`
  throw new CommandError('invalid-input', '--faults names no profile', `Use one of ${names.join(', ')}${question}`)
}
