import type { DoctorRequest, ParameterRequest, WireRequest } from '../wire-request.ts'
import { chooseEndpoint } from './choose-endpoint.ts'
import { pairsOf } from './pairs-of.ts'
import { readBody } from './read-body.ts'
import { readPairs } from './read-pairs.ts'
import { splitUrl, type SplitUrl } from './split-url.ts'
import type { ReceivedParameter, Subject, WireOddity } from './subject.ts'

/** Why something is no request, and what to give instead: one or two sentences. */
export interface UnreadableRequest {
  readonly unreadable: string
}

/** What the caller says in place of the URL. */
export interface ReadOptions {
  readonly protocol?: 'top' | 'iop'
}

/**
 * Understands a request as a server would: query before body, of a repeated name the first, percent-decoded as UTF-8. Nothing of the URL is put right before it
 * is looked at, and nothing makes it throw.
 *
 * Source: iop-protocol 1.2, 3.3 (base documents 1369, 120692 and the official SDKs).
 *
 * @example
 * readRequest({ url: 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=3_1_x' }) // { endpoint: 'rest', apiName: '/auth/token/create', ... }
 */
export function readRequest(request: DoctorRequest, options: ReadOptions = {}): Subject | UnreadableRequest {
  if (typeof request !== 'object' || request === null) return { unreadable: NO_REQUEST }
  if ('url' in request && request.url !== undefined) return readWire(request, options)
  if ('parameters' in request && request.parameters !== undefined) return readParameters(request, options)
  return { unreadable: NO_REQUEST }
}

const NO_REQUEST = 'This is no request. Give its URL (with headers and body, if there are any) or its parameters.'
const NO_URL = 'The URL is empty or no text. Give the whole URL of the call, with its query.'
const NO_PARAMETERS =
  'The request has no parameters at all. Give the URL together with its query, or the body that was sent with it.'

function readWire(request: WireRequest, options: ReadOptions): Subject | UnreadableRequest {
  if (typeof request.url !== 'string' || request.url.trim() === '') return { unreadable: NO_URL }
  const url = splitUrl(request.url)
  const headers = headersOf(request.headers)
  const oddities = urlOddities(url)
  const query = readPairs(url.query, 'query')
  const path = url.path
  const read = readBody({
    body: request.body,
    contentType: headers.get('content-type') ?? '',
    isBatch: /\/router\/batch\/?$/.test(path),
  })
  const received = [...query.received, ...read.received]
  if (received.length === 0 && read.files.length === 0 && read.body === undefined && !mayHoldCall(headers)) {
    return { unreadable: NO_PARAMETERS }
  }
  const parameters = firstOf(received)
  const host = (url.host || headers.get('host'))?.trim().toLowerCase()
  const hasBody = request.body !== undefined && request.body.length > 0
  return {
    ...chooseEndpoint(path, parameters, options.protocol),
    verb: (request.method?.trim() || (hasBody ? 'POST' : 'GET')).toUpperCase(),
    url: request.url,
    ...(host ? { host } : {}),
    urlPath: path,
    received,
    parameters,
    files: read.files,
    bodyKind: read.bodyKind,
    ...(read.body === undefined ? {} : { body: read.body }),
    headers,
    ...(request.client === undefined ? {} : { client: request.client }),
    oddities: [...oddities, ...query.oddities, ...read.oddities],
  }
}

function readParameters(request: ParameterRequest, options: ReadOptions): Subject | UnreadableRequest {
  const pairs = pairsOf(request.parameters)
  const body = request.body ?? ''
  const hasBody = body !== ''
  if (pairs.length === 0 && !hasBody) return { unreadable: NO_PARAMETERS }
  const received = pairs.map(([name, value]): ReceivedParameter => ({ name, value, raw: value, place: 'query' }))
  const parameters = firstOf(received)
  const given = typeof request.path === 'string' ? request.path.trim() : ''
  const path = given === '' ? tokenPath(parameters, options) : restPath(given)
  const chosen = chooseEndpoint(path, parameters, options.protocol)
  const isBatch = hasBody && chosen.endpoint === 'top' && !parameters.has('method')
  return {
    ...chosen,
    isBatch: chosen.isBatch || isBatch,
    urlPath: '',
    received,
    parameters,
    files: [],
    bodyKind: hasBody ? (isBatch ? 'batch' : 'other') : 'none',
    ...(hasBody ? { body } : {}),
    headers: new Map(),
    ...(request.client === undefined ? {} : { client: request.client }),
    oddities: [],
  }
}

/** Bare parameters of a token call do not say which one it is, and have nothing else that goes in front of the string. */
function tokenPath(parameters: ReadonlyMap<string, string>, { protocol }: ReadOptions): string {
  if (protocol === 'top' || parameters.has('method')) return ''
  if (parameters.has('code')) return '/rest/auth/token/create'
  return parameters.has('refresh_token') ? '/rest/auth/token/refresh' : ''
}

/** The path of an API as a path of a URL; one that is a path of a URL already stays. */
function restPath(path: string): string {
  const slashed = path.startsWith('/') ? path : `/${path}`
  return /^\/(rest|sync|router)(\/|$)/.test(slashed) ? slashed : `/rest${slashed}`
}

function urlOddities({ path, query, fragment }: SplitUrl): WireOddity[] {
  const oddities: WireOddity[] = []
  if (/\s/.test(path)) oddities.push({ kind: 'blank-in-url', at: path })
  if (fragment !== undefined) {
    const last = query.slice(query.lastIndexOf('&') + 1)
    oddities.push({ kind: 'fragment', at: last.split('=', 1)[0] || path })
  }
  return oddities
}

function headersOf(headers: WireRequest['headers']): ReadonlyMap<string, string> {
  const read = new Map<string, string>()
  for (const [name, value] of headers ?? []) {
    const key = name.trim().toLowerCase()
    if (!read.has(key)) read.set(key, value.trim())
  }
  return read
}

/** Parameters as headers are a mistake of their own, and no reason to say that there is no request. */
function mayHoldCall(headers: ReadonlyMap<string, string>): boolean {
  return ['app_key', 'appkey', 'app-key', 'sign', 'authorization'].some((name) => headers.has(name))
}

function firstOf(received: readonly ReceivedParameter[]): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const { name, value } of received) if (!parameters.has(name)) parameters.set(name, value)
  return parameters
}
