import type { RefusalFacts } from '../errors/platform-error.ts'
import { businessCodes } from '../generated/business-outcomes.ts'
import type { BusinessOutcome } from './business-outcome.ts'
import { localFacts } from './local-facts.ts'
import { matchesMethod } from './matches-method.ts'

/**
 * What the table of business codes knows of a refusal or a warning, by its code or by a name within its message.
 *
 * @example
 * businessFacts('aliexpress.ds.order.create', { kind: 'refusal', code: 'REPEATED_ORDER_ERROR' }).retry // 'never'
 */
export function businessFacts(method: string, { code, message = '' }: BusinessOutcome): RefusalFacts {
  const ofMethod = businessCodes.filter((fact) => fact.methods.some((pattern) => matchesMethod(pattern, method)))
  const fact =
    ofMethod.find(({ codes }) => code !== undefined && codes.includes(code)) ??
    ofMethod.find(({ codes }) => codes.some((name) => isName(name) && message.includes(name)))
  const { fault, retry, remedy } = fact ?? localFacts('business-refusal')
  return { code: 'business-refusal', fault, retry, remedy }
}

/** A number within a text may mean anything. */
function isName(spelling: string): boolean {
  return !/^\d+$/.test(spelling)
}
