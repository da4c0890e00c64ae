import { publicParameters } from '@aeop/sdk/facts'
import { namesBehindEntities } from '../request/html-entities.ts'
import type { Check } from './check.ts'

/** What other checks look at more closely. */
const OTHERS = new Set(['sign_method', 'sign', 'timestamp', 'debug'])

/** A public parameter outside the few values that it takes. Certain on TOP where the platform has a code for it. */
export const publicValue: Check = {
  name: 'public-value',
  *look({ subject: { parameters, endpoint } }) {
    for (const { name, endpoints, values, errors } of publicParameters) {
      if (values === undefined || OTHERS.has(name) || !endpoints.includes(endpoint)) continue
      const value = parameters.get(name)
      if (value === undefined || value === '' || values.includes(value)) continue
      // The rest of the value is a parameter that a page has swallowed, which another check tells.
      if (namesBehindEntities(name, value).length > 0) continue
      yield {
        certainty: endpoint === 'top' && errors.malformed !== undefined ? 'certain' : 'possible',
        what: `${name} has another value than ${values.join(' or ')}.`,
        parameter: name,
        sent: value,
        expected: values.join(' or '),
      }
    }
  },
}
