import type { Subject } from './subject.ts'
import { withoutEnd } from './without-end.ts'

type Chosen = Pick<Subject, 'protocol' | 'endpoint' | 'isBatch' | 'apiName' | 'isPathCall'>

/**
 * Which endpoint a request is meant for, and for which API. The URL's path decides; where it says nothing, what the parameters look like.
 *
 * Source: iop-protocol 1.1, 3.3; top-protocol 1.
 *
 * @example
 * chooseEndpoint('/rest/auth/token/create', new Map(), undefined).apiName // '/auth/token/create'
 */
export function chooseEndpoint(
  urlPath: string,
  parameters: ReadonlyMap<string, string>,
  protocol: 'top' | 'iop' | undefined,
): Chosen {
  const method = parameters.get('method') ?? ''
  const found = fromPath(urlPath)
  const endpoint = settle(found?.endpoint ?? guess(parameters), protocol, method)
  const path = endpoint === 'rest' ? (found?.apiPath ?? '') : ''
  return {
    protocol: endpoint === 'top' ? 'top' : 'iop',
    endpoint,
    isBatch: endpoint === 'top' && found?.isBatch === true,
    apiName: path || method,
    isPathCall: path !== '',
  }
}

interface Found {
  readonly endpoint: Subject['endpoint']
  readonly apiPath?: string
  readonly isBatch?: boolean
}

/** What stands in front of the path of an endpoint may be a proxy's. */
function fromPath(urlPath: string): Found | null {
  const path = withoutEnd(urlPath, '/')
  if (path.endsWith('/router/rest')) return { endpoint: 'top' }
  if (path.endsWith('/router/batch')) return { endpoint: 'top', isBatch: true }
  if (/\/sync(\/|$)/.test(path) && !path.includes('/rest/')) return { endpoint: 'sync' }
  // A system call whose /rest was forgotten.
  if (/^\/auth\/./.test(path)) return { endpoint: 'rest', apiPath: path }
  const behind = /\/rest(?:\/2\.0(?=\/))?(\/.*)?$/.exec(firstRest(path))
  return behind === null ? null : { endpoint: 'rest', apiPath: behind[1] ?? '' }
}

/** From the first `/rest` on: `/rest/rest/auth` asks for the API `/rest/auth`. */
function firstRest(path: string): string {
  const at = /\/rest(?=\/|$)/.exec(path)?.index
  return at === undefined ? '' : path.slice(at)
}

/** What the caller says about the protocol outweighs path and parameters. */
function settle(
  endpoint: Subject['endpoint'],
  protocol: 'top' | 'iop' | undefined,
  method: string,
): Subject['endpoint'] {
  if (protocol === 'top') return 'top'
  if (protocol === 'iop' && endpoint === 'top') return method === '' ? 'rest' : 'sync'
  return endpoint
}

function guess(parameters: ReadonlyMap<string, string>): Subject['endpoint'] {
  const method = parameters.get('method')
  const signMethod = parameters.get('sign_method') ?? ''
  const timestamp = parameters.get('timestamp') ?? ''
  if (method === undefined && parameters.has('code')) return 'rest'
  if (signMethod === 'sha256' || /^\d{13}$/.test(timestamp)) return 'sync'
  if (/^\d{4}-\d\d-\d\d \d/.test(timestamp) || /^(md5|hmac|hmac-sha256)$/.test(signMethod)) return 'top'
  return method?.startsWith('taobao.') ? 'top' : 'sync'
}
