import type { Clock } from './clock.ts'
import type { Faults } from './faults/faults.ts'
import type { Pushes } from './push/pushes.ts'
import type { RequestRecord } from './requests/request-record.ts'
import type { State } from './state/state.ts'

/** A running gateway. */
export interface Gateway {
  /** `http://127.0.0.1:4100`; without a port a URL that only `fetch` below understands. */
  readonly url: string
  /** Answers a request without a socket: give it to `createClient({ fetch })`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** The gateway's time. Moving it makes what falls due happen: orders are shipped, tokens end, messages go out. */
  readonly clock: Clock
  /** Trouble at will: latency, refusals, lost connections. */
  readonly faults: Faults
  /** Apps, accounts, orders; snapshot and restore. */
  readonly state: State
  /** Messages to apps, and what became of them. */
  readonly pushes: Pushes
  /**
   * Consents for an app in the name of an account, given by id or login, and returns the authorization code. By default the first account that the app's policy lets in.
   *
   * @throws {RangeError} where there is no such app or account, or its policy keeps the account out.
   */
  authorize(options: { readonly appKey: string; readonly account?: string }): string
  /**
   * Takes back what an account granted to an app: its tokens end at once, and so do codes under way. Returns how many pairs that were.
   *
   * @throws {RangeError} where there is no such app or account.
   */
  revoke(options: { readonly appKey: string; readonly account: string }): number
  /** The latest API calls, newest last: 500 at most, each refused one with an explanation for the asking. */
  requests(): readonly RequestRecord[]
  /** Puts the state back to the seed and ends all faults. The clock stays as it is. */
  reset(): void
  /** Resolves when what calls and the clock have set off is done: every message that is due has been tried. */
  idle(): Promise<void>
  /** Ends the calls under way and closes the state; a second call waits for the same. */
  close(): Promise<void>
}
