import type { Check } from './check.ts'
import { nameInHeaders } from './name-in-headers.ts'
import { mandatoryNames } from './public-names.ts'
import { tokenNames } from './token-kinds.ts'

/** Public parameters, or the token, among the headers. */
export const parametersInHeaders: Check = {
  name: 'parameters-in-headers',
  *look({ subject }) {
    const { parameters, headers } = subject
    const mandatory = mandatoryNames(subject)
    // `method` and `v` are too short to be told from headers of others.
    for (const name of ['app_key', 'sign', 'sign_method', 'timestamp', ...tokenNames]) {
      if (parameters.has(name) || !nameInHeaders(headers, name)) continue
      yield {
        certainty: mandatory.includes(name) ? 'certain' : 'possible',
        what: `${name} is sent as a header and not as a parameter.`,
        parameter: name,
      }
    }
    const hasToken = tokenNames.some((name) => parameters.has(name))
    if (!hasToken && /^bearer\s/i.test(headers.get('authorization') ?? '')) {
      yield {
        certainty: 'possible',
        what: 'The token is sent as the header Authorization, which this platform does not read.',
        parameter: subject.endpoint === 'top' ? 'session' : 'access_token',
      }
    }
  },
}
