import type { LocalErrorCode, RetryAdvice } from '../generated/errors.ts'
import { AeopError, type ErrorFault } from './aeop-error.ts'

type TransportCode = Exclude<LocalErrorCode, 'invalid-argument' | 'business-refusal' | 'unknown-platform-error'>

/** What a {@link TransportError} advises. */
export interface TransportAdvice {
  readonly fault: ErrorFault
  readonly retry: RetryAdvice
  readonly remedy: string
}

const UNSENT = 'The request was not sent, so even a write may be repeated'
const SENT = 'Repeat a read; for a write, look first whether it took effect'

/** By code; `unsent` is the remedy where it is certain that the request did not arrive. */
const advice: Readonly<Record<TransportCode, TransportAdvice & { readonly unsent?: string }>> = {
  timeout: { fault: 'network', retry: 'soon', remedy: SENT, unsent: `Check the network. ${UNSENT}` },
  aborted: {
    fault: 'caller',
    retry: 'soon',
    remedy: `The call was given up by its AbortSignal. ${SENT}`,
    unsent: `The call was given up by its AbortSignal. ${UNSENT}`,
  },
  'connection-failed': {
    fault: 'network',
    retry: 'soon',
    remedy: SENT,
    unsent: `Check the gateway URL and the network. ${UNSENT}`,
  },
  'unreadable-body': {
    fault: 'caller',
    retry: 'after-change',
    remedy: 'Check the file or the stream that was given. The gateway got a part of the request at most',
  },
  'answer-too-large': {
    fault: 'platform',
    retry: 'after-change',
    remedy: 'Ask for smaller pages or raise maxAnswerBytes',
  },
  'unexpected-answer': {
    fault: 'platform',
    retry: 'after-change',
    remedy: 'Check that the URL is an API gateway and not a web page or a proxy',
  },
  'client-closed': { fault: 'caller', retry: 'after-change', remedy: 'Create a new client' },
}

/** What is known of an answer that could not be used. */
export interface AnswerEvidence {
  /** HTTP status. */
  readonly status?: number
  /** First part of the body, at most 500 characters, secrets masked. */
  readonly bodyStart?: string
}

/**
 * Where an exchange ended: before there was a connection, before the answer's headers, or before the end of its body. Sending belongs to `headers`.
 * Of a `fetch` given by the caller nobody knows when it connects: there the first phase is `headers`.
 */
export type ExchangePhase = 'connect' | 'headers' | 'body'

/** What a {@link TransportError} tells besides its code and message. */
export interface TransportErrorDetails extends AnswerEvidence, Partial<TransportAdvice> {
  readonly phase?: ExchangePhase
  readonly sent?: boolean
  readonly cause?: unknown
}

/**
 * No usable answer: refused connection, time-out, abort, a web page where JSON should be, an empty body.
 *
 * Source of what each code means: docs/transport.md.
 *
 * @example
 * catch (error) {
 *   if (error instanceof TransportError && !error.sent) await again()
 *   else if (error instanceof TransportError && error.code === 'timeout') await lookWhetherItTookEffect()
 * }
 */
export class TransportError extends AeopError implements AnswerEvidence {
  declare readonly code: TransportCode
  readonly status?: number
  readonly bodyStart?: string
  /** Where the exchange ended; absent when it had not begun, and when a whole answer came that cannot be used. */
  readonly phase?: ExchangePhase
  /** `false`: the request certainly did not arrive, so that even a write may be repeated. `true`: it may have. */
  readonly sent: boolean

  constructor(code: TransportCode, message: string, details: TransportErrorDetails = {}) {
    const { unsent, ...general } = advice[code]
    const { sent = true, status, bodyStart, phase } = details
    const remedy = details.remedy ?? (sent ? general.remedy : (unsent ?? general.remedy))
    const { fault = general.fault, retry = general.retry } = details
    super(message, { code, fault, retry, remedy, ...('cause' in details ? { cause: details.cause } : {}) })
    if (status !== undefined) this.status = status
    if (bodyStart !== undefined) this.bodyStart = bodyStart
    if (phase !== undefined) this.phase = phase
    this.sent = sent
  }
}
