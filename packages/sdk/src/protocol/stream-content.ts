import { ArgumentError } from '../errors/argument-error.ts'
import type { FileContent } from './file-parameter.ts'

/** Streams that were sent, or began to be. */
const spent = new WeakSet<object>()

/** The bytes of a stream, which it gives once. */
export function streamContent(where: string, stream: AsyncIterable<Uint8Array>, size: number | undefined): FileContent {
  const { destroyed, errored } = stream as Partial<NodeStream>
  if (destroyed === true)
    throw unusable(where, errored ? 'this stream has failed' : 'this stream has been read already, or was closed')
  refuseSpent(where, stream)
  return {
    ...(size === undefined ? {} : { size }),
    chunks() {
      refuseSpent(where, stream)
      spent.add(stream)
      return countedChunks(where, stream, size)
    },
  }
}

/** What streams of Node tell of themselves. */
interface NodeStream {
  readonly destroyed: boolean
  readonly errored: Error | null
  on(event: 'error', listener: () => void): unknown
}

/**
 * A failure of a Node stream that nobody listens for ends the process. One that comes before the first byte is asked for, as that of a path without a file,
 * is found when the stream is read.
 */
export function keepFailure(stream: object): void {
  if ('on' in stream && typeof stream.on === 'function') (stream as NodeStream).on('error', () => {})
}

/** A web stream tells in a member of its own that somebody else reads it. */
function refuseSpent(where: string, stream: object): void {
  if (spent.has(stream) || ('locked' in stream && stream.locked === true))
    throw unusable(where, 'this stream has been read already, or is being read')
}

function unusable(where: string, problem: string): ArgumentError {
  const remedy = 'Open a new stream for each call, or give bytes, a Blob or fileFromPath, which can be sent again'
  return new ArgumentError(where, problem, remedy)
}

/**
 * Passes chunks on, and fails where they are no bytes or not as many as was said: a request that is cut off is refused, while a file that is cut off
 * might be taken.
 */
export async function* countedChunks(
  where: string,
  source: AsyncIterable<Uint8Array>,
  size: number | undefined,
): AsyncGenerator<Uint8Array> {
  let given = 0
  for await (const chunk of source) {
    if (!((chunk as unknown) instanceof Uint8Array)) throw noBytes(where, chunk)
    given += chunk.byteLength
    if (size !== undefined && given > size) throw wrongSize(where, `more than the ${size} bytes`)
    if (chunk.byteLength > 0) yield chunk
  }
  if (size !== undefined && given < size) throw wrongSize(where, `${given} instead of the ${size} bytes`)
  if (size === undefined && given === 0) {
    const remedy = 'Open a new stream for each call; for an empty file give size 0'
    throw new ArgumentError(where, 'the stream gave no bytes, as one does that was read before', remedy)
  }
}

function noBytes(where: string, chunk: unknown): ArgumentError {
  const remedy = 'Give a stream of Uint8Array chunks: a Node stream without an encoding'
  return new ArgumentError(where, `the stream gave a ${typeof chunk} where bytes are due`, remedy)
}

function wrongSize(where: string, given: string): ArgumentError {
  const remedy = 'Give the size that the source has, and leave a file alone while it is sent'
  return new ArgumentError(where, `the source gave ${given} it was said to hold`, remedy)
}
