import type { RefusalFacts } from '../errors/platform-error.ts'
import { platformErrors, subCodes, type PlatformErrorFact, type SubCodeFact } from '../generated/errors.ts'
import type { Protocol } from '../generated/gateways.ts'
import { localFacts } from './local-facts.ts'

const byCode = new Map(platformErrors.map((fact) => [`${fact.protocol} ${fact.code}`, fact]))

/**
 * What the error tables know of a refusal. A known sub-code says more than the code it comes with.
 *
 * @example
 * refusalFacts('top', '25').code // 'invalid-signature'
 */
export function refusalFacts(protocol: Protocol, code: string, subCode?: string): RefusalFacts {
  const { error: parent, sub } = refusalRecords(protocol, code, subCode)
  const known = sub ?? parent
  const { fault, retry, remedy } = known ?? localFacts('unknown-platform-error')
  return { code: parent?.name ?? known?.name ?? 'unknown-platform-error', fault, retry, remedy }
}

/**
 * The records of the error tables that fit a refusal: that of its code, and that of its sub-code.
 *
 * @example
 * refusalRecords('top', '11', 'isv.permission-ip-whitelist-limit').sub?.name // 'ip-not-allowed'
 */
export function refusalRecords(
  protocol: Protocol,
  code: string,
  subCode?: string,
): { readonly error: PlatformErrorFact | undefined; readonly sub: SubCodeFact | undefined } {
  const isBusinessNumber = protocol === 'top' && Number(code) >= 100
  return {
    error: byCode.get(`${protocol} ${code}`) ?? (isBusinessNumber ? byCode.get('top 100+') : undefined),
    sub: subCode === undefined ? undefined : findSubCode(protocol, subCode),
  }
}

/** An exact entry comes before a family such as `isp.*`; among families the longest wins. */
function findSubCode(protocol: Protocol, subCode: string) {
  const matches = subCodes.filter((fact) => fact.protocol === protocol && matchesSubCode(fact.match, subCode))
  return matches.sort((a, b) => b.match.replace('*', '').length - a.match.replace('*', '').length)[0]
}

function matchesSubCode(pattern: string, subCode: string): boolean {
  return pattern.endsWith('*') ? subCode.startsWith(pattern.slice(0, -1)) : subCode === pattern
}
