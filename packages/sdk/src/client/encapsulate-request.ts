import { ArgumentError } from '../errors/argument-error.ts'
import { filePart } from '../protocol/file-part.ts'
import { encodeForm } from '../protocol/form.ts'
import { multipartBody } from '../protocol/multipart-body.ts'
import type { FileValue } from '../protocol/parameter-value.ts'
import type { WireParameters } from '../protocol/wire-parameters.ts'
import type { HttpRequest } from './http-request.ts'

export const ACCEPT = 'application/json, text/javascript, text/xml'

const postHeaders = { accept: ACCEPT, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
const getHeaders = { accept: ACCEPT }

/** The files of a request, and what stands between the parts of its body. */
export interface Upload {
  readonly files: ReadonlyMap<string, FileValue>
  readonly boundary: string
}

/**
 * Step 3 of a call: the HTTP request, pure.
 *
 * A POST carries everything in its body, so that session and signature stay out of URLs and with them out of access logs; the official .NET and
 * Python SDKs do the same (top-protocol 2.4, iop-protocol 1.2). With files the body is multipart/form-data. A GET carries everything in the query, as in
 * the base document's example.
 *
 * @throws {ArgumentError} for a file that cannot be sent.
 * @example
 * encapsulateRequest('GET', 'http://127.0.0.1:4100/router/rest', parameters).url
 */
export function encapsulateRequest(
  method: 'GET' | 'POST',
  url: string,
  parameters: WireParameters,
  upload?: Upload,
): HttpRequest {
  if (upload !== undefined) return encapsulateUpload(method, url, parameters, upload)
  const form = encodeForm(parameters)
  return method === 'GET'
    ? { method, url: `${url}?${form}`, headers: getHeaders }
    : { method, url, headers: postHeaders, body: form }
}

function encapsulateUpload(
  method: 'GET' | 'POST',
  url: string,
  fields: WireParameters,
  { files, boundary }: Upload,
): HttpRequest {
  if (method === 'GET') {
    const [name = 'files'] = files.keys()
    throw new ArgumentError(name, 'a GET carries no files', 'Use httpMethod POST, which is the default')
  }
  const parts = Array.from(files, ([name, value]) => filePart(name, value))
  const body = { fields, ...multipartBody(fields, parts, boundary) }
  // The charset stands in front, as the official Java SDK has it (top-protocol 2.5): the text parts name none.
  const headers = { accept: ACCEPT, 'content-type': `multipart/form-data;charset=UTF-8;boundary=${boundary}` }
  return { method, url, headers, body }
}
