import { readContentDisposition, type Disposition } from '@aeop/sdk/protocol'
import { make, type PartInfo } from 'multipasta'
import type { ReceivedFile, ReceivedParameter, WireOddity } from './subject.ts'

/** The parts of a multipart form. */
export interface ReadMultipart {
  readonly received: readonly ReceivedParameter[]
  readonly files: readonly ReceivedFile[]
  readonly oddities: readonly WireOddity[]
}

/**
 * Reads a `multipart/form-data` body. A part with a file name is a file, every other one is text. Of a body that cannot be read nothing counts.
 *
 * A body given as text may have lost its CRLF on the way through an editor; then its line ends are put back.
 *
 * @example
 * readMultipart('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="v"\r\n\r\n2.0\r\n--b--').received // one: v
 */
export function readMultipart(contentType: string, body: string | Uint8Array): ReadMultipart {
  const boundary = boundaryOf(contentType, body)
  if (boundary === undefined) return unreadable('boundary')
  const read = readParts(boundary, typeof body === 'string' ? new TextEncoder().encode(body) : body)
  if (read !== null) return read
  const isPasted = typeof body === 'string' && !body.includes('\r\n')
  const mended = isPasted ? readParts(boundary, new TextEncoder().encode(body.replaceAll('\n', '\r\n'))) : null
  return mended ?? unreadable('body')
}

function readParts(boundary: string, body: Uint8Array): ReadMultipart | null {
  const received: ReceivedParameter[] = []
  const files: ReceivedFile[] = []
  const oddities: WireOddity[] = []
  const takeField = (part: PartInfo, bytes: Uint8Array): void => {
    const { name = '' } = dispositionOf(part)
    const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    if (!isUtf8(bytes)) oddities.push({ kind: 'not-utf8', at: name })
    received.push({ name, value, raw: value, place: 'body' })
  }
  const takeFile = (part: PartInfo): ((chunk: Uint8Array | null) => void) => {
    const chunks: Uint8Array[] = []
    return (chunk) => {
      const { name = '', fileName = '' } = dispositionOf(part)
      if (chunk === null) files.push({ name, filename: fileName, content: joined(chunks) })
      else chunks.push(chunk)
    }
  }
  let isDone = false
  let isBroken = false
  try {
    const parser = make({
      headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` },
      maxFieldSize: body.length + 1,
      isFile: (part) => dispositionOf(part).fileName !== undefined,
      onFile: takeFile,
      onField: takeField,
      onError: () => {
        isBroken ||= !isDone
      },
      onDone: () => {
        isDone = true
      },
    })
    parser.write(body)
    parser.end()
  } catch {
    // The parser throws a URIError for a malformed filename*.
    return null
  }
  return isDone && !isBroken ? { received, files, oddities } : null
}

function unreadable(at: string): ReadMultipart {
  return { received: [], files: [], oddities: [{ kind: 'unreadable-multipart', at }] }
}

function dispositionOf(part: PartInfo): Disposition {
  const header = part.headers['content-disposition']
  return readContentDisposition((typeof header === 'string' ? header : header?.[0]) ?? '')
}

/** From the content type; without any content type, from the first line of the body. */
function boundaryOf(contentType: string, body: string | Uint8Array): string | undefined {
  const match = /;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"\\]{1,200})"|([^\s;"\\]{1,200}))/i.exec(contentType)
  const boundary = match?.[1] ?? match?.[2] ?? (contentType.trim() === '' ? firstLine(body) : undefined)
  return boundary !== undefined && /^[ -~]+$/.test(boundary) ? boundary : undefined
}

function firstLine(body: string | Uint8Array): string | undefined {
  const head = typeof body === 'string' ? body.slice(0, 250) : new TextDecoder().decode(body.slice(0, 250))
  return /^--([^\s"\\]{1,200})\r?\n/.exec(head)?.[1]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}
