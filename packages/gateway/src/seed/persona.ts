import type { MistakeName } from '@aeop/doctor'
import type { ErrorName, RefusalReason } from '@aeop/sdk/facts'
import type { Account, App } from '../domain/account.ts'
import type { Token } from '../domain/token.ts'

/** An application and an account that the platform refuses for what they are, with a token that is ready to be used; or one that it serves. */
export interface Persona {
  readonly name: string
  /** What is the matter with application or account, in a sentence. */
  readonly standsFor: string
  /** The doctor's name for it, or that of the gateway's log; `null` where nothing is wrong, or neither has one. */
  readonly cause: MistakeName | RefusalReason | ErrorName | null
  /** Who it is that has to act, and what helps. */
  readonly mend: string
  readonly app: App
  readonly account: Account
  /** What this persona sends as `session` or `access_token`. */
  readonly accessToken: string
  /** The token of that text, as it is at a time in epoch milliseconds. */
  readonly token: (now: number) => Token
  /** The call that shows it on each protocol: {@link personaCall} unless it takes another. */
  readonly call: { readonly top: PersonaCall; readonly iop: PersonaCall }
  /** How many calls it takes; all but the last are answered. */
  readonly attempts: number
  /** The refusal that the call, rightly signed, meets on each protocol; `null` where it is answered. */
  readonly refused: { readonly top: PersonaRefusal; readonly iop: PersonaRefusal } | null
  /** What the answer says where the service behind the platform refuses; `null` where it does not. */
  readonly answer: string | null
  /** What `/oauth/authorize` shows instead of going back to the app, and the query that meets it; such a persona has no token. */
  readonly page: { readonly title: string; readonly query: Readonly<Record<string, string>> } | null
  /** Whether the platform knows the app. */
  readonly isRegistered: boolean
  /** Whether the platform has stopped sending messages to the app. */
  readonly isPushSuspended: boolean
}

/** The method and its parameters; public ones and the session come besides. */
export type PersonaCall = { readonly method: string } & Readonly<Record<string, string>>

/** A refusal as it comes over the wire. */
export interface PersonaRefusal {
  readonly code: string
  readonly subCode?: string
}

/** A call that changes nothing and that an active dropshipper with a dropshipping app is answered. Public parameters and the session come besides. */
export const personaCall = {
  method: 'aliexpress.ds.product.get',
  product_id: '1005003784285827',
  ship_to_country: 'US',
} as const
