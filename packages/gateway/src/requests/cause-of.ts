import { mistakes, type Actor, type Finding, type MistakeName, type SignatureReport } from '@aeop/doctor'
import {
  platformErrors,
  refusalReasons,
  subCodes,
  type Protocol,
  type RefusalReason,
  type SwitchName,
} from '@aeop/sdk/facts'
import type { KeptCall, KeptRefusal } from './kept-call.ts'
import type { Cause } from './request-record.ts'

/** What is known of a refusal. */
interface Known {
  readonly call: KeptCall
  readonly refused: KeptRefusal
  readonly findings: readonly Finding[]
  readonly signature: SignatureReport
  /** Key of another application of the gateway, with whose secret the call was signed. */
  readonly owner: string | undefined
}

/** The likeliest cause of a refusal: what the gateway knows for certain, what the doctor does, what either holds for possible. */
export function causeOf({ call, refused, findings, signature, owner }: Known): Cause {
  const protocol = call.endpoint === 'top' ? 'top' : 'iop'
  const { reason, parameter = null } = refused.refusal
  const seen = reason === undefined ? undefined : ofTheState[reason]
  if (seen !== undefined) return ofMistake(seen, protocol)
  const facts = ofTables(refused, protocol)
  const meant = refusalReasons.find(({ name }) => name === reason)
  const known: Cause | undefined = meant && { ...facts, id: meant.name, certainty: 'certain', title: meant.meaning }
  if (known !== undefined && ofTheGateway.has(known.id)) return known
  const certain = findings.find(({ certainty }) => certainty === 'certain')
  if (certain !== undefined) return ofFinding(certain, parameter)
  if (known !== undefined) return known
  if (refused.refusal.error === 'invalid-signature' && signature.state === 'unexplained') return ofSecret(call, owner)
  return findings[0] ? ofFinding(findings[0], parameter) : facts
}

/** The gateway has the secret of the key, so that nothing on the way and no account is to blame. */
function ofSecret({ endpoint, appKey }: KeptCall, owner: string | undefined): Cause {
  const name: MistakeName = 'secret-of-another-app'
  if (owner !== undefined) {
    const mend = `The call is signed with the secret of the app ${owner}: send app_key=${owner}, or sign with the secret of ${appKey}.`
    return { ...ofMistake(name, endpoint === 'top' ? 'top' : 'iop'), parameter: 'app_key', mend, actor: 'code' }
  }
  return {
    id: 'invalid-signature',
    certainty: 'certain',
    title: 'No known mistake with the secret of this app gives the signature',
    parameter: 'sign',
    mend: `Check first that your program signs with the secret that this gateway has for ${appKey}; then print the string that it signs and compare it with stringToSign in /_aeop/requests.`,
    actor: 'code',
  }
}

/** Reasons that leave nothing for a doctor to find in the request. */
const ofTheGateway: ReadonlySet<string> = new Set<RefusalReason>([
  'asked-for',
  'fault-rule',
  'consent-taken-back',
  'session-unknown',
  'api-calls-per-second',
  'api-calls-per-day',
  'app-calls-per-day',
])

/** What the gateway has seen in its own state, where nobody can see it in the request. */
const ofTheState: Readonly<Partial<Record<RefusalReason | SwitchName, MistakeName>>> = {
  'session-is-refresh-token': 'token-kind-mismatch',
  'session-of-another-app': 'token-of-another-app',
  'session-expired': 'token-expired',
  'address-not-listed': 'address-not-listed',
  'code-used': 'code-spent',
  'code-expired': 'code-spent',
  'refresh-token-of-another-app': 'token-of-another-app',
  'refresh-token-expired': 'refresh-token-spent',
  'old-refresh-token-works': 'refresh-token-spent',
  'app-category-mismatch': 'app-category',
  'permission-group-missing': 'advanced-permission',
  'app-category-inferred': 'app-category',
  'dropshipper-unverified': 'dropshipper-not-verified',
  'account-no-dropshipper': 'wrong-account-type',
  'order-of-another-account': 'object-of-another-account',
}

function ofMistake(name: MistakeName, protocol: Protocol): Cause {
  const { ids, title, mend, actor } = mistakes[name]
  return { id: ids[protocol] ?? name, certainty: 'certain', title, parameter: null, mend, actor }
}

function ofFinding({ id, certainty, title, parameter, mend, actor }: Finding, refused: string | null): Cause {
  return { id, certainty, title, parameter: parameter ?? refused, mend, actor }
}

const actors = {
  caller: 'code',
  account: 'account',
  platform: 'platform',
  network: 'network',
} as const satisfies Readonly<Record<string, Actor>>

/** What the tables of errors say of the code and its sub-code. */
function ofTables({ refusal, code, subCode }: KeptRefusal, protocol: Protocol): Cause {
  const ofCode = platformErrors.find((fact) => fact.protocol === protocol && fact.code === code)
  const ofSubCode = subCodes.find((fact) => fact.protocol === protocol && fact.match === subCode)
  const { meaning = '', remedy = '', fault = 'platform' } = ofSubCode ?? ofCode ?? {}
  const { error: id, parameter = null } = refusal
  return { id, certainty: 'possible', title: meaning, parameter, mend: remedy, actor: actors[fault] }
}
