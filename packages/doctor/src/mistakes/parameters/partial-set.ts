import type { ReceivedParameter } from '../../request/subject.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'
import { extraNames, publicNames } from './parameter-groups.ts'

/** Only one part of the parameters was signed. Source: iop-protocol 9.2 M21; top-protocol 8.2 row 8; W4. */
export const partialSet: SigningMistake = {
  name: 'partial-set',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

interface Part {
  readonly what: string
  readonly rarer?: number
  readonly isSigned: (name: string, places: ReadonlyMap<string, ReceivedParameter['place']>) => boolean
}

const isOneOf =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name)

/** The parts that people sign, the likeliest first. */
const parts: readonly Part[] = [
  { what: 'only the public parameters were signed', isSigned: (name) => publicNames.has(name) },
  {
    what: 'only the public parameters that every call needs were signed',
    isSigned: (name) => publicNames.has(name) && !extraNames.includes(name),
  },
  { what: "only the API's own parameters were signed", isSigned: (name) => !publicNames.has(name) },
  { what: 'only the parameters of the query were signed', isSigned: (name, places) => places.get(name) === 'query' },
  { what: 'only the parameters of the body were signed', isSigned: (name, places) => places.get(name) === 'body' },
  { what: 'only `app_key` and `timestamp` were signed', isSigned: isOneOf('app_key', 'timestamp') },
  {
    what: 'only `app_key`, `timestamp` and `sign_method` were signed',
    isSigned: isOneOf('app_key', 'timestamp', 'sign_method'),
  },
  { what: 'neither `app_key` nor `timestamp` was signed', isSigned: (name) => !isOneOf('app_key', 'timestamp')(name) },
  {
    what: 'neither `timestamp` nor `sign_method` was signed',
    rarer: 1,
    isSigned: (name) => !isOneOf('timestamp', 'sign_method')(name),
  },
  {
    what: 'only `app_key`, `method` and `timestamp` were signed',
    rarer: 1,
    isSigned: isOneOf('app_key', 'method', 'timestamp'),
  },
  {
    what: "only `app_key` and the API's own parameters were signed",
    rarer: 1,
    isSigned: (name) => name === 'app_key' || !publicNames.has(name),
  },
  {
    what: "only `app_key`, `timestamp` and the API's own parameters were signed",
    rarer: 1,
    isSigned: (name) => isOneOf('app_key', 'timestamp')(name) || !publicNames.has(name),
  },
  {
    what: "only `method` and the API's own parameters were signed",
    rarer: 1,
    isSigned: (name) => name === 'method' || !publicNames.has(name),
  },
  { what: 'no parameter was signed', rarer: 2, isSigned: () => false },
]

function* forms({ subject, right }: Scene): Generator<Variant> {
  const places = new Map(subject.received.toReversed().map(({ name, place }) => [name, place]))
  const names = right.pairs.map(([name]) => name)
  for (const { what, rarer = 0, isSigned } of parts) {
    const out = names.filter((name) => !isSigned(name, places))
    // One left out, and any number of extras, are other mistakes.
    if (out.length < 2 || out.every((name) => extraNames.includes(name))) continue
    yield { what: `in which ${what}`, rarer, change: leaveOut(...out) }
  }
}
