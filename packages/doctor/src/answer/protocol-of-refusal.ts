import { platformErrors } from '@aeop/sdk/facts'
import { iopRequestTime } from './server-time.ts'

/** The numbers that both protocols, or IOP alone, are known to answer with (iop-protocol 5.2). */
const IOP_NUMBERS = new Set(
  platformErrors.filter((it) => it.protocol === 'iop' && /^\d+$/.test(it.code)).map((it) => it.code),
)

/** Which protocol a refusal is of: IOP names its errors, has a type and speaking request ids; TOP numbers them. What the caller knows decides only for the rest. */
export function protocolOfRefusal(
  refusal: { readonly code: string; readonly type?: string; readonly requestId?: string },
  known: 'top' | 'iop' | undefined,
): 'top' | 'iop' {
  const { code, type, requestId } = refusal
  if (!/^-?\d+$/.test(code) || type !== undefined) return 'iop'
  if (!IOP_NUMBERS.has(code)) return 'top'
  return known ?? (iopRequestTime(requestId) === undefined ? 'top' : 'iop')
}
