import type { HttpAnswer, HttpRequest } from './http-request.ts'

/** Limits of one exchange. */
export interface ExchangeLimits {
  /** Milliseconds from the start of the call to the last byte of the answer. */
  readonly timeoutMs: number
  /**
   * Milliseconds that may pass without a byte, once there is a connection: of the answer, or of a streamed body that is being sent. Absent: only
   * `timeoutMs` counts.
   */
  readonly readTimeoutMs?: number
  /** Largest answer in bytes, after gzip was undone. */
  readonly maxAnswerBytes: number
  readonly signal?: AbortSignal
}

/** Steps 4 and 5 of a call: sends a request and receives the whole answer. Retries, redirects and cookies are not its business. */
export interface Transport {
  /**
   * @throws {TransportError} when there is no answer within the limits.
   * @throws {AeopError} that the chunks of a streamed body threw, as it is.
   */
  send(request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer>
  /** Closes kept connections; calls under way are finished first. */
  close(): Promise<void>
}
