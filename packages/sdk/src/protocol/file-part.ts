import { ArgumentError } from '../errors/argument-error.ts'
import { file, FileParameter, type FileContent } from './file-parameter.ts'
import { imageType } from './image-type.ts'
import { wellFormed } from './json-text.ts'
import type { FileValue } from './parameter-value.ts'

/** One file of a multipart body. */
export interface FilePart {
  /** Name of the parameter. */
  readonly name: string
  readonly fileName: string
  readonly type: string
  readonly content: FileContent
}

/** What the official SDKs say of bytes they do not recognise (top-protocol 2.5). */
const ANY_BYTES = 'application/octet-stream'

/** Type and subtype (RFC 6838) with printable parameters, so that a type never ends its header line. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?: *;[ -~]*)?$/

/**
 * Describes one file parameter.
 *
 * A file without a name gets that of its parameter, as in the official Python SDK of IOP: a part without a file name counts as text on many servers
 * (trap D-23).
 *
 * @throws {ArgumentError} naming the parameter, for a file that is not there, a stream that was read before, a name or a type that cannot be sent.
 */
export function filePart(parameter: string, value: FileValue): FilePart {
  const given = value instanceof FileParameter ? value : file(value)
  const fileName = checkFileName(parameter, given.name ?? parameter)
  const content = given.open(parameter)
  const type = given.type ?? (content.head && imageType(content.head)) ?? ANY_BYTES
  return { name: parameter, fileName, type: checkType(parameter, type), content }
}

function checkFileName(parameter: string, name: unknown): string {
  if (typeof name === 'string' && name !== '') return wellFormed(parameter, name)
  throw new ArgumentError(parameter, 'the name of the file is empty or no text', 'Give a name or leave it out')
}

function checkType(parameter: string, type: unknown): string {
  if (typeof type === 'string' && MEDIA_TYPE.test(type)) return type
  const problem = 'the type of the file is no media type'
  throw new ArgumentError(parameter, problem, 'Give one such as image/jpeg or leave it out')
}
