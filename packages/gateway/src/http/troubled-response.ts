import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { dripOf } from './drip-of.ts'
import type { WireAnswer, WireTrouble } from './wire-request.ts'

/**
 * The response to a fetch without a socket that a fault has hit, as undici's fetch would give it: a lost connection rejects with a TypeError, a cut-off breaks the body.
 * undici undoes gzip by its label, so gzip that was not asked for shows in the header alone, and a false label breaks the body.
 */
export async function troubledResponse(
  { delayMs, isDropped, cutAfter, bytesPerSecond, gzip }: WireTrouble,
  { status, headers, body }: WireAnswer,
  { signal, method }: Request,
  closing: AbortSignal,
): Promise<Response> {
  const isEnded = await pause(delayMs, signal, closing)
  if (isDropped === true || isEnded) throw lost('fetch failed')
  const plain = Buffer.from(body)
  const bytes = gzip === 'unlabelled' && plain.length > 0 ? gzipSync(plain) : plain
  const isLabelled = gzip === 'unasked' || gzip === 'false-label'
  const head = { status, headers: isLabelled ? { ...headers, 'content-encoding': 'gzip' } : headers }
  if (method === 'HEAD' || (bytes.length === 0 && cutAfter === undefined)) return new Response(null, head)
  if (cutAfter !== undefined) {
    const part = bytes.subarray(0, Math.max(0, Math.min(cutAfter, bytes.length - 1)))
    return new Response(broken(part, lost('terminated')), head)
  }
  if (gzip === 'false-label')
    return new Response(broken(NOTHING, lost('terminated', 'incorrect header check', 'Z_DATA_ERROR')), head)
  if (bytesPerSecond !== undefined) return new Response(dripping(bytes, bytesPerSecond, signal, closing), head)
  return new Response(new Uint8Array(bytes), head)
}

/** @returns whether the gateway has closed meanwhile */
async function pause(ms: number, signal: AbortSignal, closing: AbortSignal): Promise<boolean> {
  if (ms === 0) return false
  await setTimeout(ms, undefined, { signal: AbortSignal.any([signal, closing]) }).catch(() => undefined)
  // fetch rejects with the reason itself; the timer wraps it.
  signal.throwIfAborted()
  return closing.aborted
}

/** How undici says that a connection has ended, before the answer (`fetch failed`) or in it (`terminated`). */
function lost(message: string, problem = 'other side closed', code = 'UND_ERR_SOCKET'): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(problem), { code }) })
}

/** Gives a part and then fails. */
function broken(part: Buffer, failure: TypeError): ReadableStream<Uint8Array> {
  let isGiven = part.length === 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (isGiven) return controller.error(failure)
        isGiven = true
        controller.enqueue(new Uint8Array(part))
      },
    },
    // Nothing is read ahead: the part would be thrown away with the error.
    { highWaterMark: 0 },
  )
}

const NOTHING = Buffer.alloc(0)

function dripping(
  bytes: Buffer,
  bytesPerSecond: number,
  signal: AbortSignal,
  closing: AbortSignal,
): ReadableStream<Uint8Array> {
  const { size, everyMs } = dripOf(bytesPerSecond)
  let sent = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (await pause(everyMs, signal, closing)) throw lost('terminated')
      controller.enqueue(new Uint8Array(bytes.subarray(sent, (sent += size))))
      if (sent >= bytes.length) controller.close()
    },
  })
}
