import type { Finding } from '../report/report.ts'
import type { WireResponse } from '../wire-request.ts'

/** The stages in the order in which they are run; each needs those before it only as far as {@link judgeAccount} says. */
export const stageNames = [
  'reachable',
  'clock',
  'key',
  'signature',
  'token',
  'account',
  'permission-dropshipping',
  'permission-affiliate',
  'permission-seller',
  'address',
  'limits',
] as const

export type StageName = (typeof stageNames)[number]

/** What a runner has seen in one stage. It reports what happened; what that means is judged here. */
export interface StageEvidence {
  readonly name: StageName
  /** `failed` also where nothing came back; `skipped` where the stage was not run. */
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Method or API path that was called, such as `aliexpress.ds.product.get`. */
  readonly method?: string
  /** What came back. Where one call serves several stages, each carries it. */
  readonly response?: WireResponse
  /** How long the call took, in milliseconds. */
  readonly ms?: number
  /** Own clock minus the server's, in milliseconds. */
  readonly skewMs?: number
  /** `account_platform` of the token answer or the stored token, such as `seller_center` or `buyerApp`. */
  readonly accountPlatform?: string
  /** When the token expires, in epoch milliseconds. */
  readonly tokenExpiresAt?: number
  /** Why it was skipped or what went wrong, one sentence without secrets. */
  readonly note?: string
}

/** A stage, judged. */
export interface StageResult {
  readonly name: StageName
  /** `unknown`: skipped, or the answer does not tell. */
  readonly outcome: 'passed' | 'failed' | 'unknown'
  /** One sentence. */
  readonly detail: string
  readonly ms?: number
  /** Ids of the findings that this stage has led to. */
  readonly findings: readonly string[]
}

/** What the checks know of the application, as context of their judgement. */
export interface AccountContext {
  readonly protocol: 'top' | 'iop'
  /** What the application is for; a failed permission counts only for its own group. @default 'dropshipping' */
  readonly purpose?: 'dropshipping' | 'affiliate' | 'seller'
  /** When the checks were run, in epoch milliseconds. Without it the age of the token is not judged. */
  readonly now?: number
  /** Secret and tokens that the calls were made with: an answer may quote them, the report never does. */
  readonly secrets?: readonly string[]
}

/**
 * The causes that the second base document names for a refused signature. `holds`: seen with certainty. `possible`: what was seen may come from it. `excluded`: what was
 * seen shows that it is not so. `unknown`: nothing tells.
 */
export interface AccountCauses {
  /** The wrong kind of account has authorised. */
  readonly accountType: CauseState
  /** Business verification or the dropshipping agreement is missing. */
  readonly verification: CauseState
  /** The host does not serve the application. */
  readonly host: CauseState
  readonly authorisationPolicy: CauseState
}

export type CauseState = 'holds' | 'possible' | 'excluded' | 'unknown'

/** What holds for the application and its account. */
export interface AccountReport {
  /**
   * `ready`: every stage that counts has passed. `account`: a cause outside the code is known. `code`: request or signature are refused. `platform`: it does not answer,
   * or fails. `unknown`: too little was seen.
   */
  readonly verdict: 'ready' | 'account' | 'code' | 'platform' | 'unknown'
  /** The verdict in one to three sentences. */
  readonly summary: string
  readonly causes: AccountCauses
  /** In the order of {@link stageNames}, each once. */
  readonly stages: readonly StageResult[]
  /** Best first. */
  readonly findings: readonly Finding[]
}
