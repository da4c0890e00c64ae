export {
  AeopError,
  type AeopErrorCode,
  type AeopErrorDetails,
  type ErrorFault,
  type LocalErrorCode,
} from './aeop-error.ts'
export { ArgumentError } from './argument-error.ts'
export { PlatformError, type PlatformRefusal, type RefusalFacts } from './platform-error.ts'
export { TransportError, type AnswerEvidence } from './transport-error.ts'
