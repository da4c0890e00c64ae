import type { Check } from './check.ts'

const NEEDLESS = ['redirect_uri', 'grant_type', 'client_id', 'response_type', 'need_refresh_token', 'sp', 'view']

/** What OAuth has and the token calls of this platform do not. */
export const needlessParameter: Check = {
  name: 'needless-parameter',
  *look({ subject: { parameters, apiName } }) {
    if (!apiName.startsWith('/auth/token/')) return
    for (const name of NEEDLESS) {
      if (!parameters.has(name)) continue
      yield {
        certainty: 'possible',
        what: `The token call has the parameter ${name}, which it does not need.`,
        parameter: name,
      }
    }
  },
}
