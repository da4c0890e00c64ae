import type { MistakeName } from '@aeop/doctor'
import type { Account, App } from '../domain/account.ts'
import type { Token } from '../domain/token.ts'

/** An application and an account that the platform refuses for what they are, with a token that is ready to be used; or one that it serves. */
export interface Persona {
  readonly name: string
  /** What is the matter with application or account, in a sentence. */
  readonly standsFor: string
  /** The doctor's name for it; `null` where nothing is wrong. */
  readonly cause: MistakeName | null
  /** Who it is that has to act, and what helps. */
  readonly mend: string
  readonly app: App
  readonly account: Account
  /** What this persona sends as `session` or `access_token`. */
  readonly accessToken: string
  /** The token of that text, as it is at a time in epoch milliseconds. */
  readonly token: (now: number) => Token
  /** The refusal that {@link personaCall}, rightly signed, meets on each protocol; `null` where it is answered. */
  readonly refused: { readonly top: PersonaRefusal; readonly iop: PersonaRefusal } | null
}

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
