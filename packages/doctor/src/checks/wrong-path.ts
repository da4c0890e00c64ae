import type { Check, Observation } from './check.ts'
import { hostKind, isForeign, isLoginPage } from './gateway-hosts.ts'

interface Fault {
  readonly pattern: RegExp
  readonly what: string
  readonly expected: string
  /** Known to fail wherever it is sent; otherwise a proxy may put it right. */
  readonly isSure?: boolean
}

/** Paths that come of joining a base URL and a path, each with what was meant. */
const faults: readonly Fault[] = [
  { pattern: /[{<]\w+[}>]/, what: 'a placeholder was not filled in', expected: 'the value in its place' },
  { pattern: /\/rest\/rest(\/|$)/, what: '/rest stands in the path twice', expected: '/rest once', isSure: true },
  {
    pattern: /\/rest\/sync$|\/sync\/rest(\/|$)/,
    what: 'the path has both endpoints',
    expected: '/sync or /rest',
    isSure: true,
  },
  { pattern: /\/sync\/sync$/, what: '/sync stands in the path twice', expected: '/sync', isSure: true },
  { pattern: /\/\/(sync|rest|router)/, what: 'the path begins with two slashes', expected: 'one slash' },
  { pattern: /\/rest\/\//, what: 'two slashes stand between /rest and the API path', expected: '/rest/auth/...' },
  { pattern: /\/(sync|router\/rest)\/$/, what: 'the path ends in a slash', expected: 'no slash at the end' },
  { pattern: /\/rest\/.+\/$/, what: 'the API path ends in a slash', expected: 'no slash at the end' },
  {
    pattern: /\/rest\/.*%2f/i,
    what: 'the slashes of the API path are percent-encoded',
    expected: '/rest/auth/token/create',
  },
  {
    pattern: /\/openapi\/|\/param2\//,
    what: 'the path is that of the interface before 2018',
    expected: '/sync',
    isSure: true,
  },
]

/** A path that leads to none of the endpoints, or to none for sure. */
export const wrongPath: Check = {
  name: 'wrong-path',
  *look({ subject }) {
    const { url, urlPath, host } = subject
    if (url !== undefined && isLoginPage(urlPath)) yield ofLogin(urlPath)
    // On a host of another kind no path is right, and the host is what has to change.
    if (url === undefined || isForeign(subject)) return
    const seen = (what: string, expected: string, isSure: boolean): Observation => ({
      certainty: isSure ? 'certain' : 'possible',
      what: `In ${urlPath === '' ? 'the URL' : urlPath} ${what}.`,
      sent: urlPath,
      expected,
    })
    const fault = faults.find(({ pattern }) => pattern.test(urlPath))
    if (fault !== undefined) {
      yield seen(fault.what, fault.expected, fault.isSure === true)
    } else if (!/\/(sync|rest)(\/|$)|\/router\/(rest|batch)$/.test(urlPath)) {
      const isSystem = /^\/(auth|aliexpress|order|orders)\//.test(urlPath)
      const expected = isSystem ? `/rest${urlPath}` : '/sync, /rest or /router/rest'
      yield seen('there is none of the endpoints /sync, /rest and /router/rest', expected, hostKind(host) !== undefined)
    }
  },
}

function ofLogin(sent: string): Observation {
  return {
    certainty: 'possible',
    what: `${sent} is the page on which a user authorises the application: it is no API call, and takes no signature.`,
    sent,
    expected: '/rest/auth/token/create',
    mend: 'Open it in a browser with response_type=code, client_id and the redirect_uri of the console, letter by letter; then exchange the code of the callback at /rest/auth/token/create, in a signed call.',
  }
}
