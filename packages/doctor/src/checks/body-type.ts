import { readPairs } from '../request/read-pairs.ts'
import type { Check } from './check.ts'
import { mandatoryNames } from './public-names.ts'

/** A form under a content type that nobody reads. */
export const bodyType: Check = {
  name: 'body-type',
  *look({ subject }) {
    const { bodyKind, body, headers, parameters } = subject
    if (bodyKind !== 'other' || body === undefined || headers.size === 0) return
    const lost = readPairs(body, 'body').received.find(
      ({ name }) => mandatoryNames(subject).includes(name) && !parameters.has(name),
    )
    if (lost === undefined) return
    yield {
      certainty: 'certain',
      what: `The body is a form with ${lost.name} in it, but its content type is ${headers.get('content-type') ?? 'not given'}.`,
      parameter: lost.name,
      sent: headers.get('content-type') ?? '',
      expected: 'application/x-www-form-urlencoded',
    }
  },
}
