export { AeopError, type AeopErrorCode, type AeopErrorDetails, type ErrorFault } from './aeop-error.ts'
export { ArgumentError } from './argument-error.ts'
export { BusinessError, type BusinessRefusal } from './business-error.ts'
export { ParameterError, type FindingKind, type ParameterFinding } from './parameter-error.ts'
export { PlatformError, type PlatformRefusal, type RefusalFacts } from './platform-error.ts'
export {
  TransportError,
  type AnswerEvidence,
  type ExchangePhase,
  type TransportAdvice,
  type TransportErrorDetails,
} from './transport-error.ts'
