import { AeopError, type LocalErrorCode } from './aeop-error.ts'

type TransportCode = Exclude<LocalErrorCode, 'invalid-argument'>

const advice = {
  timeout: { fault: 'network', retry: 'soon', remedy: 'Repeat a read; for a write, look first whether it took effect' },
  aborted: { fault: 'caller', retry: 'soon', remedy: 'The call was given up by its AbortSignal' },
  'connection-failed': { fault: 'network', retry: 'soon', remedy: 'Check the gateway URL and the network' },
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
} as const satisfies Record<TransportCode, object>

/** What is known of an answer that could not be used. */
export interface AnswerEvidence {
  /** HTTP status. */
  readonly status?: number
  /** First part of the body, at most 500 characters, secrets masked. */
  readonly bodyStart?: string
}

/**
 * No usable answer: refused connection, time-out, abort, a web page where JSON should be, an empty body.
 *
 * @example
 * catch (error) { if (error instanceof TransportError && error.code === 'timeout') queue(call) }
 */
export class TransportError extends AeopError implements AnswerEvidence {
  declare readonly code: TransportCode
  readonly status?: number
  readonly bodyStart?: string

  constructor(code: TransportCode, message: string, evidence: AnswerEvidence & { readonly cause?: unknown } = {}) {
    super(message, { code, ...advice[code], ...('cause' in evidence ? { cause: evidence.cause } : {}) })
    if (evidence.status !== undefined) this.status = evidence.status
    if (evidence.bodyStart !== undefined) this.bodyStart = evidence.bodyStart
  }
}
