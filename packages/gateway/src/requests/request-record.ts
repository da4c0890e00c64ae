import type { Actor, Finding, Verdict } from '@aeop/doctor'
import type { FaultRule } from '../faults/fault-rule.ts'
import type { EndpointName, ErrorName, RefusalReason, SwitchName } from '@aeop/sdk/facts'

/** What the gateway remembers of one API call. Nothing in it is a secret, a token or a signature. */
export interface RequestRecord {
  /** The `request_id` of the answer. */
  readonly id: string
  /** Epoch milliseconds on the gateway's clock. */
  readonly time: number
  /** Milliseconds of the machine's time from the request to its answer; of a request in a batch its own share. Latency that was asked for is not in it. */
  readonly ms: number
  readonly endpoint: EndpointName
  readonly verb: string
  /** Name or path of the API as it was asked for; empty where none was. Of an unknown name the first 128 characters. */
  readonly method: string
  /** The application, where its key is known. */
  readonly appKey: string | null
  /** `lost`: a fault of the gateway kept the call from being run. */
  readonly outcome: 'answered' | 'refused' | 'lost'
  /** Kind of the fault that hit the call or its answer: with `after` or on the answer's way the outcome is what the client may never have seen. */
  readonly fault: FaultRule['kind'] | null
  /** Whether domain logic stands behind the answer or only the catalogue's shape; `null` for a refused call. */
  readonly simulated: 'stateful' | 'shaped' | null
  /** Code of the refusal as it stands in the answer. */
  readonly code: string | null
  /** Its name, the same on both protocols. */
  readonly error: ErrorName | null
  readonly subCode: string | null
  /** The header `x-aeop-reason`. */
  readonly reason: RefusalReason | SwitchName | null
  /** Why it was refused. Worked out when first asked for, which takes up to a quarter of a second; `null` for a call that was answered. */
  readonly explain: () => Promise<Explanation | null>
}

/** Why a call was refused. */
export interface Explanation {
  /** What the doctor makes of request and answer. */
  readonly verdict: Verdict
  /** The same in one to three sentences. */
  readonly summary: string
  /** The likeliest cause, from the doctor's findings and from what the gateway knows itself. */
  readonly cause: Cause
  /** The string that should have been signed, with the secret and tokens hidden; `null` where nothing was signed or the key is unknown. */
  readonly stringToSign: string | null
  /** What the doctor has found, best first: 25 at most, and of a long text the first 4,000 characters. */
  readonly findings: readonly Finding[]
}

/** One cause of a refusal. */
export interface Cause {
  /** Id of a finding of the doctor, a value of `x-aeop-reason`, or the name of the error. */
  readonly id: string
  readonly certainty: 'certain' | 'possible'
  readonly title: string
  /** The parameter concerned, where there is one. */
  readonly parameter: string | null
  readonly mend: string
  /** Who has to act. */
  readonly actor: Actor
}
