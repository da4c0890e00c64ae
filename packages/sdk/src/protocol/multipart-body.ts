import { ArgumentError } from '../errors/argument-error.ts'
import type { FilePart } from './file-part.ts'
import type { WireParameters } from './wire-parameters.ts'

/** A multipart/form-data body that is made while it is read. */
export interface MultipartBody {
  /** Length in bytes; absent where a part of it is a stream of unknown length. */
  readonly contentLength?: number
  chunks(): AsyncIterable<Uint8Array>
}

/** RFC 2046 allows some more, but these need no quotes in the header. */
const BOUNDARY = /^[\w-]{1,70}$/

/**
 * Text and files as multipart/form-data.
 *
 * Values stand in it to the byte, line ends included, since the signature covers them. Names are quoted as browsers quote them: CR, LF and `"` become
 * `%0D`, `%0A` and `%22`, everything else is UTF-8 as it is, so no name can end its header line.
 *
 * Sources: TOP article 101617 (`byte[]` travels as multipart); RFC 7578; WHATWG HTML, multipart form data.
 *
 * @param boundary must not occur in the files: 128 random bits do not.
 * @throws {ArgumentError} for a boundary that cannot stand in a header.
 */
export function multipartBody(fields: WireParameters, files: readonly FilePart[], boundary: string): MultipartBody {
  if (!BOUNDARY.test(boundary)) {
    const remedy = 'Give 1 to 70 letters, digits, hyphens and underscores'
    throw new ArgumentError('boundary', 'it cannot stand between the parts of a body', remedy)
  }
  const pieces = layOut(fields, files, boundary)
  const contentLength = lengthOf(pieces)
  return { ...(contentLength === undefined ? {} : { contentLength }), chunks: () => join(open(pieces)) }
}

type Piece = Uint8Array | FilePart

function layOut(fields: WireParameters, files: readonly FilePart[], boundary: string): Piece[] {
  const utf8 = new TextEncoder()
  const pieces: Piece[] = []
  let text = ''
  for (const [name, value] of fields) text += `--${boundary}\r\n${disposition(name)}\r\n\r\n${value}\r\n`
  for (const part of files) {
    const header = `${disposition(part.name)}; filename="${quoted(part.fileName)}"\r\nContent-Type: ${part.type}`
    pieces.push(utf8.encode(`${text}--${boundary}\r\n${header}\r\n\r\n`), part)
    text = '\r\n'
  }
  pieces.push(utf8.encode(`${text}--${boundary}--\r\n`))
  return pieces
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${quoted(name)}"`
}

const ESCAPES: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A', '"': '%22' }

function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, (character) => ESCAPES[character] as string)
}

function lengthOf(pieces: readonly Piece[]): number | undefined {
  let length = 0
  for (const piece of pieces) {
    const size = piece instanceof Uint8Array ? piece.byteLength : piece.content.size
    if (size === undefined) return undefined
    length += size
  }
  return length
}

/** All at once, so that a stream which cannot be read any more is found before the first byte is out. */
function open(pieces: readonly Piece[]): (Uint8Array | AsyncIterable<Uint8Array>)[] {
  return pieces.map((piece) => (piece instanceof Uint8Array ? piece : piece.content.chunks()))
}

async function* join(sources: readonly (Uint8Array | AsyncIterable<Uint8Array>)[]): AsyncGenerator<Uint8Array> {
  for (const source of sources) {
    if (source instanceof Uint8Array) yield source
    else yield* source
  }
}
