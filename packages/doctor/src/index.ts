export { diagnose } from './diagnose.ts'
export type { DiagnoseOptions } from './options.ts'
export type { Actor, Finding, MendLanguage, PartsAt, Report, SignatureReport, Verdict } from './report/report.ts'
export { mistakes, type MistakeFact, type MistakeName } from './generated/mistakes.ts'
export type { DoctorRequest, ParameterRequest, WireRequest, WireResponse } from './wire-request.ts'
export { readRequest, type UnreadableRequest } from './request/read-request.ts'
export type { Subject } from './request/subject.ts'
export { readResponse, type AnsweredBy, type ReadResponse, type ResponseRefusal } from './answer/read-response.ts'
export {
  stageNames,
  type AccountCauses,
  type AccountContext,
  type AccountReport,
  type CauseState,
  type StageEvidence,
  type StageName,
  type StageResult,
} from './account/account-report.ts'
export { InputError, readInput, type InputKind, type InputRead } from './input/index.ts'
export { judgeAccount } from './account/judge-account.ts'
export { bareSecret } from './signature/bare-secret.ts'
