import { mistakes, type Actor, type Finding, type MistakeName } from '@aeop/doctor'
import {
  platformErrors,
  refusalReasons,
  subCodes,
  type EndpointName,
  type Protocol,
  type RefusalReason,
  type SwitchName,
} from '@aeop/sdk/facts'
import type { KeptRefusal } from './kept-call.ts'
import type { Cause } from './request-record.ts'

/** The likeliest cause of a refusal: what the gateway knows for certain, what the doctor does, what either holds for possible. */
export function causeOf(refused: KeptRefusal, findings: readonly Finding[], endpoint: EndpointName): Cause {
  const protocol = endpoint === 'top' ? 'top' : 'iop'
  const { reason, parameter = null } = refused.refusal
  const seen = reason === undefined ? undefined : ofTheState[reason]
  if (seen !== undefined) return ofMistake(seen, protocol)
  const facts = ofTables(refused, protocol)
  const meant = refusalReasons.find(({ name }) => name === reason)
  const known: Cause | undefined = meant && { ...facts, id: meant.name, certainty: 'certain', title: meant.meaning }
  if (known !== undefined && (reason === 'asked-for' || reason === 'session-unknown')) return known
  const certain = findings.find(({ certainty }) => certainty === 'certain')
  return certain ? ofFinding(certain, parameter) : (known ?? (findings[0] ? ofFinding(findings[0], parameter) : facts))
}

/** What the gateway has seen in its own state, where nobody can see it in the request. */
const ofTheState: Readonly<Partial<Record<RefusalReason | SwitchName, MistakeName>>> = {
  'session-is-refresh-token': 'token-kind-mismatch',
  'session-of-another-app': 'token-of-another-app',
  'session-expired': 'token-expired',
  'address-not-listed': 'address-not-listed',
  'app-category-mismatch': 'app-category',
  'app-category-inferred': 'app-category',
  'dropshipper-unverified': 'dropshipper-not-verified',
  'account-no-dropshipper': 'wrong-account-type',
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
