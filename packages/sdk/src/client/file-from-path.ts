import { ArgumentError } from '../errors/argument-error.ts'
import { FileParameter, type FileContent, type FileDescription } from '../protocol/file-parameter.ts'
import { HEAD_BYTES } from '../protocol/image-type.ts'
import { countedChunks } from '../protocol/stream-content.ts'

/**
 * A file on disk as the value of a `byte[]` parameter, read while it is sent.
 *
 * Each call looks at the file anew, before anything is sent: a path without a readable file is an {@link ArgumentError} of that call, which names the
 * parameter and the path. Only Node, Deno and Bun have files.
 *
 * @example
 * await client.call('aliexpress.image.redefining.uploadtempimage', { src_file_name: 'front.jpg', file_data: fileFromPath('pictures/front.jpg') })
 */
export function fileFromPath(path: string, { name = baseName(path), type }: FileDescription = {}): FileParameter {
  return new FileParameter((where) => openPath(where, path), { name, ...(type === undefined ? {} : { type }) })
}

/** The part behind the last slash, and on Windows behind the last backslash, of which neither can be part of a name there. */
function baseName(path: string): string {
  if (typeof path !== 'string' || path === '')
    throw new ArgumentError('path', 'it is missing', 'Give the path of a file as text')
  return path.split(process.platform === 'win32' ? /[\\/]/ : '/').at(-1) || path
}

function openPath(where: string, path: string): FileContent {
  // Asked for here, so that importing this package needs no file system.
  const fs = process.getBuiltinModule('node:fs')
  const look = (): { size: number; head: Uint8Array } | undefined => {
    // Before it is opened: opening a pipe waits for its other end.
    if (!fs.statSync(path).isFile()) return undefined
    const descriptor = fs.openSync(path, 'r')
    try {
      const head = new Uint8Array(HEAD_BYTES)
      const read = fs.readSync(descriptor, head)
      return { size: fs.fstatSync(descriptor).size, head: head.subarray(0, read) }
    } finally {
      fs.closeSync(descriptor)
    }
  }
  try {
    const found = look()
    // The file is opened with the first chunk, so that a request which is never sent leaves nothing open.
    const stream = { [Symbol.asyncIterator]: () => fs.createReadStream(path)[Symbol.asyncIterator]() }
    if (found) return { ...found, chunks: () => countedChunks(where, stream, found.size) }
  } catch (error) {
    throw unreadable(where, path, error)
  }
  const remedy = 'Give the path of a regular file, or a stream'
  throw new ArgumentError(where, `${JSON.stringify(path)} is a directory or a device`, remedy)
}

function unreadable(where: string, path: string, error: unknown): ArgumentError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'
  const problem = code === 'ENOENT' ? 'there is no file' : `the file cannot be read (${code})`
  return new ArgumentError(where, `${problem} at ${JSON.stringify(path)}`, 'Check the path and the rights')
}
