import { localErrors, type LocalErrorCode, type LocalErrorFact } from '../generated/errors.ts'

/**
 * What the table of our own codes says of one.
 *
 * @example
 * localFacts('business-refusal').retry // 'after-change'
 */
export function localFacts(code: LocalErrorCode): LocalErrorFact {
  return localErrors.find((fact) => fact.code === code) as LocalErrorFact
}
