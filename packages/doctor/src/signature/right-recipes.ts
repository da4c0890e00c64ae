import { endpoints } from '@aeop/sdk/facts'
import { isPathMethod } from '@aeop/sdk/protocol'
import type { Subject } from '../request/subject.ts'
import { codeUnitOrder } from './code-unit-order.ts'
import type { Joining, Pair, Recipe } from './recipe.ts'
import { asIs } from './render.ts'

/** Names and values one after the other. */
export const plainJoining: Joining = { equals: '', between: '', open: '', close: '', writes: 'both' }

/**
 * The platform's own recipe for a request, and behind it other readings of the rule that the platform may take as well.
 *
 * Everything that was transmitted is signed except `sign` and files; an API name with a slash stands in front on IOP; the raw body of a batch, or of a raw-body call of TOP,
 * stands behind. Source: base document 108974; doc 1386, 120692; article 104350.
 */
export function rightRecipes(subject: Subject, secret: string): readonly [Recipe, ...Recipe[]] {
  const right: Recipe = {
    pairs: signedPairs(subject),
    order: codeUnitOrder,
    value: asIs,
    name: asIs,
    joining: plainJoining,
    front: subject.endpoint !== 'top' && isPathMethod(subject.apiName) ? subject.apiName : '',
    back: subject.isBatch ? (subject.body ?? '') : '',
    whole: asIs,
    charset: 'utf-8',
    key: secret,
    isSwapped: false,
    ...digestFor(subject),
  }
  return [right, ...otherReadings(subject, right)]
}

/** Whether an empty value counts with its bare name is not known, and official SDKs do both (iop-protocol 3.6, top-protocol 2.6). */
function otherReadings(subject: Subject, right: Recipe): Recipe[] {
  const filled = right.pairs.filter(([, value]) => value !== '')
  const readings = filled.length < right.pairs.length ? [{ ...right, pairs: filled }] : []
  // Java 2021 signs the raw JSON or XML body of a TOP call behind the parameters of the query.
  if (subject.endpoint !== 'top' || subject.isBatch || subject.body === undefined) return readings
  const inQuery = new Set(subject.received.filter(({ place }) => place !== 'body').map(({ name }) => name))
  return [...readings, { ...right, pairs: right.pairs.filter(([name]) => inQuery.has(name)), back: subject.body }]
}

function signedPairs({ parameters }: Subject): readonly Pair[] {
  return [...parameters].filter(([name]) => name !== 'sign')
}

/** The digest that `sign_method` names, if the endpoint takes that; else the endpoint's own, on TOP the one that the signature's length allows. */
function digestFor({ endpoint, parameters }: Subject): Pick<Recipe, 'algorithm' | 'frame'> {
  const label = parameters.get('sign_method')
  const isTaken = endpoints[endpoint].signMethods.some(({ name }) => name === label)
  if (isTaken && label === 'md5') return { algorithm: 'md5', frame: 'both' }
  if (isTaken && label === 'hmac') return { algorithm: 'hmac-md5', frame: 'none' }
  const isShort = (parameters.get('sign') ?? '').length <= MD5_DIGITS
  if (!isTaken && endpoint === 'top' && isShort) return { algorithm: 'md5', frame: 'both' }
  return { algorithm: 'hmac-sha256', frame: 'none' }
}

const MD5_DIGITS = 32
