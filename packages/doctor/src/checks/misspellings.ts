import { nearestName } from '@aeop/sdk/facts'
import type { Subject } from '../request/subject.ts'
import { mandatoryNames, publicNames } from './public-names.ts'

/** A name that most likely stands for a public parameter. */
export interface Misspelling {
  readonly sent: string
  readonly right: string
}

/** Names that are near to no public one, and yet are used for it in other APIs. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    appid: 'app_key',
    clientid: 'app_key',
    apikey: 'app_key',
    signature: 'sign',
    aopsignature: 'sign',
    signtype: 'sign_method',
    signmethod: 'sign_method',
    time: 'timestamp',
    ts: 'timestamp',
    aoptimestamp: 'timestamp',
    apiname: 'method',
    action: 'method',
    version: 'v',
  }),
)

const TOKEN_NAMES = new Set(['accesstoken', 'token', 'authtoken', 'session', 'sessionkey'])

/**
 * Names in the request that stand for a public parameter which it lacks. Each public parameter is claimed at most once, and a name that is public itself claims none;
 * tokens, which many calls do without, are claimed by their known other names alone.
 */
export function misspellings(subject: Subject): readonly Misspelling[] {
  const { parameters, endpoint } = subject
  const known = new Set(publicNames(endpoint))
  const lacking = new Set(mandatoryNames(subject).filter((name) => !parameters.has(name)))
  const token = endpoint === 'top' ? 'session' : 'access_token'
  if (!parameters.has(token) && !parameters.has('session')) lacking.add(token)
  const found: Misspelling[] = []
  for (const sent of parameters.keys()) {
    if (known.has(sent)) continue
    const folded = fold(sent)
    const right =
      [...lacking].find((name) => fold(name) === folded) ??
      (TOKEN_NAMES.has(folded) ? token : (otherNames.get(folded) ?? near(sent, lacking)))
    if (right === undefined || !lacking.delete(right)) continue
    found.push({ sent, right })
  }
  return found
}

/** Short names are near to everything. */
function near(sent: string, lacking: ReadonlySet<string>): string | undefined {
  return nearestName(
    sent,
    [...lacking].filter((name) => name.length >= 7 && name !== 'session' && name[0] === sent[0]),
  )
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
