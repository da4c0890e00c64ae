import { BusinessError } from '../errors/business-error.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import { splitBatchAnswer } from '../protocol/batch-answer.ts'
import { BATCH_SEPARATOR, SEPARATOR_HEADER } from '../protocol/batch-body.ts'
import type { Answer, AnsweredCall } from '../protocol/decode-answer.ts'
import { answerEvidence } from './answer-evidence.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import { interpretAnswer } from './interpret-answer.ts'

/** How one request of a batch ended. */
export type BatchResult =
  | { readonly ok: true; readonly answer: Answer }
  /** What `call` would have thrown; a `TransportError` stands for a part that cannot be read. */
  | { readonly ok: false; readonly error: PlatformError | BusinessError | TransportError }

/**
 * The answers of a batch in the order of its requests. Each is interpreted by itself; the platform says that it refuses the whole with a single part.
 *
 * A single part for a single request is the answer of that request, whatever was refused: the two look the same.
 *
 * @throws {PlatformError} when the platform refused the whole batch.
 * @throws {TransportError} `unexpected-answer` for anything else that is not one part per request.
 */
export async function interpretBatch(
  http: HttpAnswer,
  calls: readonly AnsweredCall[],
  request: HttpRequest,
): Promise<BatchResult[]> {
  const parts = splitBatchAnswer(http.body, request.headers[SEPARATOR_HEADER] ?? BATCH_SEPARATOR, calls.length)
  const { status } = http
  if (parts.length !== calls.length || status < 200 || status > 299) return refuseWhole(http, parts, calls, request)
  return Promise.all(calls.map((call, index) => interpretPart(partOf(http, parts[index] as string), call, request)))
}

async function interpretPart(part: HttpAnswer, call: AnsweredCall, request: HttpRequest): Promise<BatchResult> {
  try {
    return { ok: true, answer: await interpretAnswer(part, call, request) }
  } catch (error) {
    if (error instanceof PlatformError || error instanceof BusinessError || error instanceof TransportError)
      return { ok: false, error }
    throw error
  }
}

/** Bytes that are no UTF-8 are U+FFFD in a text, so a part without one is sound, whatever stands in the others. */
function partOf(http: HttpAnswer, body: string): HttpAnswer {
  return { ...http, body, isUtf8: http.isUtf8 !== false || !body.includes('\ufffd') }
}

async function refuseWhole(
  http: HttpAnswer,
  parts: readonly string[],
  calls: readonly AnsweredCall[],
  request: HttpRequest,
): Promise<never> {
  const [first = ''] = parts
  try {
    // More parts than requests are answers with a separator in them: the requests were carried out, whatever the first part says.
    if (parts.length <= calls.length)
      await interpretAnswer(partOf(http, first), { protocol: 'top', method: 'batch' }, request)
  } catch (error) {
    // A business refusal is the answer of one request, not of the whole.
    if (!(error instanceof BusinessError)) throw error
  }
  const problem = `A batch of ${calls.length} was not answered in ${calls.length} parts`
  throw new TransportError('unexpected-answer', problem, {
    ...answerEvidence(request, http.status, http.body),
    remedy: 'Make single calls, and look at the separator: one of your own may occur in an answer',
  })
}
