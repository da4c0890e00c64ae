import type { DoctorRequest, WireResponse } from '../wire-request.ts'

/** Forms in which people have a request: `raw` is the text of an HTTP request, `json` an object of parameters, `log` a line of a log file. */
export type InputKind = 'url' | 'curl' | 'har' | 'raw' | 'json' | 'log'

/** A request as it was found in a text. */
export interface InputRead {
  readonly request: DoctorRequest
  /** The answer, where the text holds it too. */
  readonly response?: WireResponse
  /** When the request was sent, in epoch milliseconds; only where the text says so with its time zone. */
  readonly sentAt?: number
  /** What was taken off, left out or assumed while reading, a sentence each, without values. */
  readonly notes: readonly string[]
}
