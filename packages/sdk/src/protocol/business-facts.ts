import type { RefusalFacts } from '../errors/platform-error.ts'
import { businessCodes, type BusinessCodeFact } from '../generated/business-outcomes.ts'
import type { BusinessOutcome } from './business-outcome.ts'
import { localFacts } from './local-facts.ts'
import { matchesMethod } from './matches-method.ts'

/**
 * What the table of business codes knows of a refusal or a warning, by its code or by a name within its message.
 *
 * @example
 * businessFacts('aliexpress.ds.order.create', { kind: 'refusal', code: 'REPEATED_ORDER_ERROR' }).retry // 'never'
 */
export function businessFacts(method: string, outcome: BusinessOutcome): RefusalFacts {
  const { fault, retry, remedy } = businessRecord(method, outcome) ?? localFacts('business-refusal')
  return { code: 'business-refusal', fault, retry, remedy }
}

/**
 * The record of the table of business codes that fits, if there is one.
 *
 * @example
 * businessRecord('aliexpress.affiliate.link.generate', { code: '401' })?.fault // 'account'
 */
export function businessRecord(
  method: string,
  { code, message = '' }: Pick<BusinessOutcome, 'code' | 'message'>,
): BusinessCodeFact | undefined {
  const ofMethod = businessCodes.filter((fact) => fact.methods.some((pattern) => matchesMethod(pattern, method)))
  return (
    ofMethod.find(({ codes }) => code !== undefined && codes.includes(code)) ??
    ofMethod.find(({ codes }) => codes.some((name) => isName(name) && message.includes(name)))
  )
}

/** A number within a text may mean anything. */
function isName(spelling: string): boolean {
  return !/^\d+$/.test(spelling)
}
