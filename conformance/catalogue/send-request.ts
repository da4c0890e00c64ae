/** One call over HTTP, signed from the documents: form or multipart, and the answer as it came. */
import { gmt8Text } from '../endpoints.ts'
import { type Pairs, signIop, signTop } from '../independent-signer.ts'
import { application } from '../start-gateway.ts'
import { libraryMultipart } from '../wire/library-multipart.ts'
import type { Method } from './method-facts.ts'
import { filesOf, type Samples } from './sample-request.ts'
import { type Endpoint, wirePairs } from './wire-pairs.ts'

const { appKey, secret, session } = application

/** The three forms of an answer. `/rest` knows one only, whatever is asked for. */
export const dialects = ['json', 'simplified', 'xml'] as const
export type DialectName = (typeof dialects)[number]

export interface RawAnswer {
  readonly status: number
  readonly simulated: string | null
  readonly text: string
}

/** Where a method belongs. Source: schema of the methods, `protocol`. */
export function endpointsOf({ protocol }: Pick<Method, 'protocol'>): readonly Endpoint[] {
  return { top: ['top'] as const, both: ['top', 'sync'] as const, iop: ['rest'] as const }[protocol]
}

const paths: Readonly<Record<Endpoint, string>> = { top: '/router/rest', sync: '/sync', rest: '/rest' }

export async function sendRequest(
  url: string,
  method: Method,
  endpoint: Endpoint,
  samples: Samples,
  dialect: DialectName,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const apiPath = endpoint === 'rest' ? `/${method.name.replace(/^\//u, '')}` : ''
  const pairs: Pairs = [
    ...publicPairs(method, endpoint),
    ['format', dialect === 'xml' ? 'xml' : 'json'],
    ...(dialect === 'simplified' ? [['simplify', 'true'] as const] : []),
    ...wirePairs(samples, method.params, endpoint),
  ]
  const sign = endpoint === 'top' ? signTop(pairs, secret, 'md5') : signIop(pairs, secret, apiPath)
  const { body, contentType } = encoded([...pairs, ['sign', sign]], samples)
  const answer = await fetch(url + paths[endpoint] + apiPath, {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body,
  })
  return { status: answer.status, simulated: answer.headers.get('x-aeop-simulated'), text: await answer.text() }
}

function publicPairs({ name, session: needed }: Method, endpoint: Endpoint): Pairs {
  return [
    ...(endpoint === 'rest' ? [] : [['method', name] as const]),
    ['app_key', appKey],
    ['timestamp', endpoint === 'top' ? gmt8Text(Date.now()) : String(Date.now())],
    ['sign_method', endpoint === 'top' ? 'md5' : 'sha256'],
    ...(endpoint === 'top' ? [['v', '2.0'] as const] : []),
    ...(needed === false ? [] : [[endpoint === 'top' ? 'session' : 'access_token', session] as const]),
  ]
}

const BOUNDARY = 'part-of-the-suite'

function encoded(
  pairs: Pairs,
  samples: Samples,
): { readonly body: string | Uint8Array<ArrayBuffer>; readonly contentType: string } {
  const files = filesOf(samples)
  if (files.length === 0) {
    const form = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]))
    return { body: form.toString(), contentType: 'application/x-www-form-urlencoded;charset=utf-8' }
  }
  const parts = files.map(([name, content]) => ({
    name,
    fileName: 'red.png',
    type: 'image/png',
    content: Buffer.from(content),
  }))
  const body = new Uint8Array(libraryMultipart(BOUNDARY, pairs, parts))
  return { body, contentType: `multipart/form-data; boundary=${BOUNDARY}` }
}
