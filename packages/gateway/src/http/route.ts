import type { EndpointName } from '@aeop/sdk/facts'

/** An endpoint and, on `/rest`, the API path behind it. */
export interface Route {
  readonly endpoint: EndpointName
  readonly apiPath: string
}

/** Finds the endpoint of a path; `null` for anything else, which the platform answers with a web page. */
export function route(path: string): Route | null {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path
  if (trimmed === '/router/rest') return { endpoint: 'top', apiPath: '' }
  if (trimmed === '/sync') return { endpoint: 'sync', apiPath: '' }
  if (trimmed === '/rest') return { endpoint: 'rest', apiPath: '' }
  return trimmed.startsWith('/rest/') ? { endpoint: 'rest', apiPath: trimmed.slice('/rest'.length) } : null
}
