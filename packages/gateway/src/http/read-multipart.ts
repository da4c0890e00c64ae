import { isUtf8 } from 'node:buffer'
import { readContentDisposition, type Disposition } from '@aeop/sdk/protocol'
import { make, type MultipartError, type PartInfo } from 'multipasta'
import type { GatewayLimits } from './limits.ts'
import type { MultipartBody, UploadedFile } from './wire-request.ts'

/** Whether a content type announces a multipart form. */
export function isMultipart(contentType: string): boolean {
  return /^\s*multipart\/form-data\b/i.test(contentType)
}

/**
 * Reads a `multipart/form-data` body in all the shapes that real clients give it (clients C3.8; docs/decisions/0008-multipart.md).
 *
 * A part with a file name is a file; every other one is text, whatever its content type: a Buffer appended without a file name reaches the platform as text, too
 * (client-traps D-23). It never throws: `problem` says what is wrong, and nothing of a broken body counts.
 *
 * @example
 * readMultipart('multipart/form-data; boundary=b', Buffer.from('--b\r\nContent-Disposition: form-data; name="v"\r\n\r\n2.0\r\n--b--'), completeLimits()).fields // [['v', '2.0']]
 */
export function readMultipart(contentType: string, body: Buffer, limits: GatewayLimits): MultipartBody {
  const fields: [string, string][] = []
  const files: UploadedFile[] = []
  let utf8 = true
  const nameOf = (part: PartInfo): string => {
    const { name } = dispositionOf(part)
    if (name === undefined) throw new Unreadable('a part has no name')
    // The bytes of a header are gone by now; U+FFFD stands in for those that were no UTF-8.
    utf8 &&= !name.includes('\ufffd')
    return name
  }
  const takeFile = (part: PartInfo): ((chunk: Uint8Array | null) => void) => {
    if (files.length === limits.fileParts) throw new Unreadable(`there are more than ${limits.fileParts} files`)
    const chunks: Uint8Array[] = []
    let size = 0
    return (chunk) => {
      size += chunk?.length ?? 0
      if (size > limits.fileBytes) throw new Unreadable(`a file is larger than ${limits.fileBytes} bytes`)
      if (chunk === null) files.push(uploadedFile(part, nameOf(part), Buffer.concat(chunks)))
      else chunks.push(chunk)
    }
  }
  try {
    const parser = make({
      headers: { 'content-type': `multipart/form-data; boundary="${boundaryOf(contentType)}"` },
      maxParts: limits.parameters + limits.fileParts,
      maxFieldSize: limits.bodyBytes,
      isFile: (part) => dispositionOf(part).fileName !== undefined,
      onFile: takeFile,
      onField: (part, value) => {
        utf8 &&= isUtf8(value)
        fields.push([nameOf(part), Buffer.from(value.buffer, value.byteOffset, value.length).toString('utf8')])
      },
      onError: (error) => {
        throw new Unreadable(describe(error))
      },
      // Behind the closing delimiter anything may stand, so nothing there is looked at.
      onDone: () => {
        throw new Closed()
      },
    })
    parser.write(body)
    parser.end()
    return unreadable('the closing delimiter is missing')
  } catch (error) {
    if (error instanceof Closed) return { fields, isUtf8: utf8, files }
    // The parser itself throws a URIError for a malformed filename*.
    return unreadable(error instanceof Unreadable ? error.message : 'the headers of a part cannot be read')
  }
}

function unreadable(problem: string): MultipartBody {
  return { fields: [], isUtf8: true, files: [], problem }
}

/** Both end the parsing where they are thrown: the parser itself reports a problem and goes on. */
class Unreadable extends Error {}
class Closed extends Error {}

function dispositionOf(part: PartInfo): Disposition {
  return readContentDisposition(headerOf(part, 'content-disposition') ?? '')
}

function uploadedFile(part: PartInfo, name: string, content: Buffer): UploadedFile {
  const fileName = dispositionOf(part).fileName ?? ''
  return { name, fileName, contentType: headerOf(part, 'content-type') ?? 'application/octet-stream', content }
}

function headerOf(part: PartInfo, name: string): string | undefined {
  const value = part.headers[name]
  return typeof value === 'string' ? value.trim() : value?.[0]
}

/** Official SDKs put a charset before the boundary, and quote it or not (clients C3.8). */
function boundaryOf(contentType: string): string {
  const match = /;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"\\]{1,200})"|([^\s;"\\]{1,200}))/i.exec(contentType)
  const boundary = match?.[1] ?? match?.[2]
  if (boundary === undefined || !/^[ -~]+$/.test(boundary)) throw new Unreadable('the content type names no boundary')
  return boundary
}

function describe(error: MultipartError): string {
  if (error._tag === 'BadHeaders') return 'the headers of a part cannot be read'
  if (error._tag === 'EndNotReached') return 'the closing delimiter is missing'
  if (error._tag === 'InvalidDisposition') return 'a part has no name'
  return error._tag === 'ReachedLimit' && error.limit === 'MaxFieldSize'
    ? 'a text is larger than a body may be'
    : 'there are more parts than allowed'
}
