import type { Protocol } from '@aeop/sdk/facts'

/** Which calls a rule hits, how often, and how long the answer waits. */
export interface FaultScope {
  /** Names of API methods, in which `*` stands for any text. A batch is hit for any method in it. @default every method */
  readonly methods?: readonly string[]
  /** @default both */
  readonly protocol?: Protocol
  /** Only methods that read, or only those that write, as the catalogue says. @default both */
  readonly access?: 'read' | 'write'
  /** Share of these calls, from 0 to 1, as the seed draws them. @default 1 */
  readonly share?: number
  /** How many of these calls pass before the rule begins. @default 0 */
  readonly skip?: number
  /** How many calls the rule hits until it is used up. @default any number */
  readonly count?: number
  /** Milliseconds of the machine's time for which the answer is held back; the call itself is done at once. @default 0 */
  readonly ms?: number
  /** Up to so many milliseconds more, as the seed draws them. @default 0 */
  readonly jitter?: number
}

/** What happens to a call. `after`: the call takes effect first, and only its answer is lost. */
export type Fault =
  | { readonly kind: 'latency'; readonly ms: number }
  /** Another answer of the platform: an error by name (`service-unavailable`), or `<code>[ <sub_code>]` of one protocol. */
  | { readonly kind: 'refusal'; readonly refusal: string; readonly after?: boolean }
  /** A web page in place of the answer. @default status 502 */
  | { readonly kind: 'html'; readonly status?: 200 | 502 | 503; readonly after?: boolean }
  /** Status 200 and no body. */
  | { readonly kind: 'empty'; readonly after?: boolean }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop'; readonly after?: boolean }
  /** The connection ends behind so many bytes of the body. */
  | { readonly kind: 'cut-off'; readonly bytes: number }
  /** A whole HTTP answer, whose body ends behind so many bytes. */
  | { readonly kind: 'truncated'; readonly bytes: number }
  /** gzip that was not asked for; gzip without its label; the label on what is none. */
  | { readonly kind: 'gzip'; readonly form: 'unasked' | 'unlabelled' | 'false-label' }
  /** So many bytes of the body in a second. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** The right body under another content type. */
  | { readonly kind: 'content-type'; readonly contentType: string }

/**
 * Trouble for some calls, as data.
 *
 * @example
 * const rule: FaultRule = { kind: 'drop', after: true, methods: ['aliexpress.ds.order.create'], count: 1 }
 */
export type FaultRule = FaultScope & Fault

/** A rule that is in force. */
export type ActiveFault = FaultRule & {
  readonly id: string
  /** Calls that it could have hit so far. */
  readonly seen: number
  /** Calls that it has hit. */
  readonly hits: number
}

/** A set of rules with a name. */
export interface FaultProfile {
  readonly name: string
  readonly summary: string
  readonly rules: readonly FaultRule[]
}
