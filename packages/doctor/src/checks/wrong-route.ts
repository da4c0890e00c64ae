import type { Check } from './check.ts'

/** A name at the endpoint of the other kind of calls. */
export const wrongRoute: Check = {
  name: 'wrong-route',
  *look({ subject: { endpoint, apiName, isPathCall, urlPath, parameters } }) {
    if (endpoint === 'rest') {
      const name = apiName.replace(/^\//, '')
      if (apiName === '' && /\/rest\/?$/.test(urlPath)) {
        yield {
          certainty: 'certain',
          what: 'The call goes to /rest without an API path behind it and without the parameter method.',
          expected: '/rest/auth/token/create',
        }
      } else if (/^[a-z]+(\.\w+)+$/i.test(name)) {
        yield {
          certainty: 'certain',
          what: `${name} is a business call, and /rest takes system calls.`,
          ...(isPathCall ? {} : { parameter: 'method' }),
          sent: `/rest${isPathCall ? apiName : ''}`,
          expected: `/sync?method=${name}`,
        }
      }
      return
    }
    const behindSync = /\/sync(\/.+)$/.exec(urlPath)?.[1]
    if (endpoint === 'sync' && behindSync !== undefined && !/^\/(sync|rest)?\/?$/.test(behindSync)) {
      yield {
        // With its name in the parameter, what stands behind /sync may be without a meaning.
        certainty: parameters.has('method') ? 'possible' : 'certain',
        what: `The API path ${behindSync} stands behind /sync, which takes its name from the parameter method.`,
        sent: urlPath,
        expected: `/rest${behindSync}`,
      }
    }
    if (apiName.includes('/') && endpoint === 'top') {
      yield {
        certainty: 'certain',
        what: `${apiName} is a system call of IOP, which TOP does not have.`,
        parameter: 'method',
        sent: apiName,
        expected: `/rest${apiName}`,
      }
    }
    if (/^(rest\/)?auth\/token\//.test(apiName) && endpoint === 'sync') {
      yield {
        certainty: 'possible',
        what: 'The API path lacks its leading slash.',
        parameter: 'method',
        sent: apiName,
        expected: `/${apiName}`,
      }
    }
  },
}
