import { encodeForm } from '../protocol/form.ts'
import type { HttpRequest } from './http-request.ts'

const ACCEPT = 'application/json, text/javascript, text/xml'

const postHeaders = { accept: ACCEPT, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
const getHeaders = { accept: ACCEPT }

/**
 * Step 3 of a call: the HTTP request, pure.
 *
 * A POST carries everything in its body, so that session and signature stay out of URLs and with them out of access logs; the official .NET and
 * Python SDKs do the same (top-protocol 2.4, iop-protocol 1.2). A GET carries everything in the query, as in the base document's example.
 *
 * @example
 * encapsulateRequest('GET', 'http://127.0.0.1:4100/router/rest', parameters).url
 */
export function encapsulateRequest(
  method: 'GET' | 'POST',
  url: string,
  parameters: ReadonlyMap<string, string>,
): HttpRequest {
  const form = encodeForm(parameters)
  return method === 'GET'
    ? { method, url: `${url}?${form}`, headers: getHeaders }
    : { method, url, headers: postHeaders, body: form }
}
