import type { EndpointName, MethodFact, SwitchName } from '@aeop/sdk/facts'
import type { Signer } from '@aeop/sdk/sign'
import type { App } from '../domain/account.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Token } from '../domain/token.ts'
import type { UploadedFile } from '../domain/uploaded-file.ts'
import type { Operation } from '../operations/operation.ts'
import type { Quotas } from '../quotas/quotas.ts'
import type { Store } from '../store/store.ts'
import type { Batch } from './read-batch.ts'

/** One API request on its way through the steps. */
export interface Exchange {
  readonly endpoint: EndpointName
  readonly verb: string
  /** IP address of the caller. */
  readonly address: string
  /** Query and body merged, percent-decoded; of a repeated name the first value counts. */
  readonly parameters: ReadonlyMap<string, string>
  /** Whether the request's bytes were UTF-8 throughout. */
  readonly isUtf8: boolean
  /** Raw body of a batch, which is signed behind the parameters. */
  readonly body?: string
  /** What stands in that body. */
  readonly batch?: Batch
  /** Whether it is one of the requests of a batch, whose signature is that of the whole. */
  readonly batchPart?: boolean
  /** File parts by name; they are never signed. */
  readonly files?: ReadonlyMap<string, UploadedFile>
  /** Why a multipart body could not be read. */
  readonly uploadProblem?: string
  /** Whether the path had the version behind `/rest`. */
  readonly isVersioned?: boolean
  /** Name of the API: the parameter `method`, or on `/rest` the path behind it. */
  readonly method: string
  /** Epoch milliseconds on the gateway's clock. */
  readonly now: number
  readonly world: World
  /** Found on the way; a step may rely on what an earlier one has found. */
  readonly found: Findings
}

/** What the steps find out. */
export interface Findings {
  app?: App
  fact?: MethodFact
  operation?: Operation
  token?: Token
  /** Switches without which the request would have been refused. */
  accepted?: Set<SwitchName>
}

/** What all exchanges share. */
export interface World {
  readonly store: Store
  /** The inferred behaviours that are on. */
  readonly switches: ReadonlySet<SwitchName>
  /** Address of the gateway, without a trailing slash. */
  readonly url: string
  /** What each app has called so far. */
  readonly quotas: Quotas
  /** The time on the clock of a caller, which nobody moves, in epoch milliseconds. */
  readonly unmovedNow: () => number
  signerOf(app: App): Signer
}

/** One check. The order of checks is part of the protocol, so each says what it yields and how we know. */
export interface Step {
  readonly name: string
  /** Refusals that this step can give, by name. */
  readonly yields: readonly Refusal['error'][]
  readonly source: string
  check(exchange: Exchange): Refusal | undefined
}
