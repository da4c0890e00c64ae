import { ArgumentError } from '../errors/argument-error.ts'
import { HEAD_BYTES } from './image-type.ts'
import { keepFailure, streamContent } from './stream-content.ts'

/** What the bytes of a file can be read from. A `ReadableStream` or another `AsyncIterable` gives them once. */
export type FileSource = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** How a file is described to the platform. */
export interface FileDescription {
  /** File name. @default the name of a `File` or of the path, otherwise the name of the parameter */
  readonly name?: string
  /**
   * Media type.
   * @default the type of a `Blob`; for bytes and paths that of a JPEG, PNG, GIF or BMP picture by its first bytes; otherwise `application/octet-stream`
   */
  readonly type?: string
}

/** Options of {@link file}. */
export interface FileOptions extends FileDescription {
  /** Length of a stream in bytes. With it the request has a `content-length`; without it, it is sent in chunks. */
  readonly size?: number
}

/** A file as it stands when a request is built. */
export interface FileContent {
  /** Length in bytes, where it is known. */
  readonly size?: number
  /** First bytes, where they are at hand without waiting. */
  readonly head?: Uint8Array
  chunks(): AsyncIterable<Uint8Array>
}

/** A file and its description, made by {@link file} and {@link fileFromPath}. */
export class FileParameter {
  readonly name: string | undefined
  readonly type: string | undefined
  /** Looks at the source for the parameter `where`, and reads none of its contents but the head. */
  readonly open: (where: string) => FileContent

  constructor(open: (where: string) => FileContent, { name, type }: FileDescription) {
    this.open = open
    this.name = name
    this.type = type
  }
}

/**
 * A file with a name and a type of its own, as the value of a `byte[]` parameter.
 *
 * @throws {ArgumentError} for a source that gives no bytes, or a size that is none.
 * @example
 * await client.call('aliexpress.image.redefining.uploadtempimage', { file_data: file(bytes, { name: 'front.jpg', type: 'image/jpeg' }) })
 */
export function file(source: FileSource, options: FileOptions = {}): FileParameter {
  const { name = nameOf(source), type = typeOf(source) } = options
  const description = { ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) }
  return new FileParameter(opener(source, checkSize(source, options.size)), description)
}

function opener(source: FileSource, size: number | undefined): (where: string) => FileContent {
  if (source instanceof Uint8Array) {
    const content = { size: source.byteLength, head: source.subarray(0, HEAD_BYTES), chunks: () => once(source) }
    return () => content
  }
  if (source instanceof Blob) {
    const content = { size: source.size, chunks: () => source.stream() }
    return () => content
  }
  if (isStream(source)) {
    keepFailure(source)
    return (where) => streamContent(where, source, size)
  }
  throw new ArgumentError(
    'source',
    'it is no source of bytes',
    'Give a Uint8Array, a Blob or a stream of bytes; for a file on disk use fileFromPath',
  )
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes
}

function isStream(source: unknown): source is AsyncIterable<Uint8Array> {
  return typeof source === 'object' && source !== null && Symbol.asyncIterator in source
}

function checkSize(source: FileSource, size: number | undefined): number | undefined {
  if (size === undefined) return undefined
  if (!Number.isSafeInteger(size) || size < 0)
    throw new ArgumentError('size', 'it is no number of bytes', 'Give a whole number, 0 or more')
  const known = source instanceof Uint8Array ? source.byteLength : source instanceof Blob ? source.size : size
  if (known === size) return size
  throw new ArgumentError('size', `the source has ${known} bytes, not ${size}`, 'Leave size out: only streams need it')
}

function nameOf(source: FileSource): string | undefined {
  return source instanceof Blob && 'name' in source && typeof source.name === 'string' && source.name !== ''
    ? source.name
    : undefined
}

function typeOf(source: FileSource): string | undefined {
  return source instanceof Blob && source.type !== '' ? source.type : undefined
}
