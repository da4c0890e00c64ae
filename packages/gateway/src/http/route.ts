import type { EndpointName } from '@aeop/sdk/facts'

/** An endpoint and, on `/rest`, the API path behind it. */
export interface Route {
  readonly endpoint: EndpointName
  readonly apiPath: string
  /** Set for `/router/batch`, which has many requests in one. */
  readonly isBatch?: boolean
  /** Set for `/rest/2.0/...`, a form that only the Java SDK knows (iop-protocol 1.1). */
  readonly isVersioned?: boolean
}

const VERSIONED = '/rest/2.0/'

/** Finds the endpoint of a path; `null` for anything else, which the platform answers with a web page. */
export function route(path: string): Route | null {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path
  if (trimmed === '/router/rest') return { endpoint: 'top', apiPath: '' }
  if (trimmed === '/router/batch') return { endpoint: 'top', apiPath: '', isBatch: true }
  if (trimmed === '/sync') return { endpoint: 'sync', apiPath: '' }
  if (trimmed === '/rest') return { endpoint: 'rest', apiPath: '' }
  if (trimmed.startsWith(VERSIONED)) {
    return { endpoint: 'rest', apiPath: trimmed.slice(VERSIONED.length - 1), isVersioned: true }
  }
  return trimmed.startsWith('/rest/') ? { endpoint: 'rest', apiPath: trimmed.slice('/rest'.length) } : null
}
