import type { SwitchName } from '@aeop/sdk/facts'
import type { App } from '../domain/account.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Token } from '../domain/token.ts'
import type { UploadedFile } from '../domain/uploaded-file.ts'
import type { Store } from '../store/store.ts'

export type { Refusal } from '../domain/refusal.ts'

/** A value of an answer that is no list. Identifiers that the catalogue types as integers are bigints. */
export type AnswerItem = string | number | bigint | boolean | AnswerObject

/** A value of an answer. The platform has no list whose items are lists. */
export type AnswerValue = AnswerItem | readonly AnswerItem[]

/** An object of an answer; `undefined` members are left out, as the platform leaves out what is null. */
export interface AnswerObject {
  readonly [name: string]: AnswerValue | undefined
}

/** What a method came to: its business fields without envelope, with a reason where they were asked for, or a platform refusal. */
export type Outcome = { readonly value: AnswerObject; readonly reason?: 'asked-for' } | { readonly refusal: Refusal }

export interface OperationContext {
  /** Epoch milliseconds. */
  readonly now: number
  readonly store: Store
  /** Address of the gateway, without a trailing slash. */
  readonly url: string
  /** The app that signed the call. */
  readonly app: App
  /** `null` where the call carries none and the method needs none. */
  readonly token: Token | null
  readonly random: RandomText
  /** Whether an inferred behaviour is on; to be asked only where the call needs it, since the answer's headers say so. */
  readonly takes: (name: SwitchName) => boolean
  /** File parts by name. */
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** One API method of the platform. */
export interface Operation {
  /** Dotted name, or path of a system API, as in the catalogue. */
  readonly method: string
  /** Whether domain logic stands behind the answer, or only the catalogue's shape. */
  readonly simulated: 'stateful' | 'shaped'
  /** @param params application parameters as they came over the wire, already checked against the catalogue */
  run(params: ReadonlyMap<string, string>, context: OperationContext): Outcome
}
