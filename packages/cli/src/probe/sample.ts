/** The parts of one exchange, in their order in time. */
export const phases = ['dns', 'connect', 'tls', 'firstByte', 'download'] as const

/** One of {@link phases}. */
export type Phase = (typeof phases)[number]

/** Milliseconds by phase. An address needs no `dns`, plain HTTP no `tls`. */
export type PhaseTimes = Readonly<Partial<Record<Phase, number>>>

/** What a measurement can fail with. `http`: the connection stood, but gave no whole HTTP answer. */
export type FailureKind = 'dns' | 'refused' | 'unreachable' | 'timeout' | 'tls' | 'http'

/** An exchange that ended in an HTTP answer. */
export interface AnsweredSample {
  readonly round: number
  readonly phasesMs: PhaseTimes
  readonly totalMs: number
  readonly status: number
  readonly address: string
  readonly family: 'IPv4' | 'IPv6'
  /** How far this machine's clock is ahead of the server's, which tells whole seconds only; absent without a `date` header. */
  readonly clockAheadMs?: number
  /** The same request once more on the connection that stood; absent where the server did not keep it. */
  readonly reuseMs?: number
}

/** An exchange without an answer. */
export interface FailedSample {
  readonly round: number
  readonly failure: FailureKind
  /** The phase that it failed in. */
  readonly during: Phase
  /** The system's or TLS's own word, such as `ECONNREFUSED`. */
  readonly code?: string
}

/** One measurement of one environment. */
export type Sample = AnsweredSample | FailedSample
