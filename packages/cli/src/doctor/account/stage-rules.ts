import type { ReadResponse } from '@aeop/doctor'
import type { ErrorName } from '@aeop/sdk'
import { refusalName } from './refusal-name.ts'

/** Stages that are one call each. */
export type Passable =
  | 'reachable'
  | 'key'
  | 'signature'
  | 'token'
  | 'permission-dropshipping'
  | 'permission-affiliate'
  | 'permission-seller'

/** Refusals that come behind the check of the signature, and so prove that it was right (top-protocol 4.4, iop-protocol 5.4). */
const behindSignature: ReadonlySet<string> = new Set<ErrorName>([
  'ip-not-allowed',
  'missing-session',
  'invalid-session',
  'call-limited',
  'insufficient-permission',
  'insufficient-user-permission',
  'insufficient-partner-permission',
  'missing-parameter',
  'invalid-parameter',
  'remote-service-error',
  'business-error',
])

/** Refusals that come behind the check of the token. */
const behindToken: ReadonlySet<string> = new Set<ErrorName>([
  'insufficient-permission',
  'insufficient-user-permission',
  'insufficient-partner-permission',
  'missing-parameter',
  'invalid-parameter',
  'remote-service-error',
  'business-error',
])

const isServed = (read: ReadResponse): boolean => read.isAccepted === true && read.business === undefined

const rules: Readonly<Record<Passable, (read: ReadResponse, refusal: string | undefined) => boolean>> = {
  reachable: ({ isAccepted }, refusal) => refusal !== undefined || isAccepted === true,
  // A key that is not known is refused before the signature is looked at.
  key: (_read, refusal) => refusal === 'invalid-signature',
  signature: ({ isAccepted }, refusal) => isAccepted === true || behindSignature.has(refusal ?? ''),
  token: ({ isAccepted }, refusal) => isAccepted === true || behindToken.has(refusal ?? ''),
  'permission-dropshipping': isServed,
  'permission-affiliate': isServed,
  'permission-seller': isServed,
}

/** Whether an answer shows that what a stage looks at is in order. */
export function hasPassed(stage: Passable, read: ReadResponse | undefined): boolean {
  return read !== undefined && rules[stage](read, refusalName(read))
}
