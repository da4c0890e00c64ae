import type { ReadResponse } from '@aeop/doctor'
import type { ErrorName } from '@aeop/sdk'
import { refusalRecords } from '@aeop/sdk/protocol'

/** The platform's refusal by the name that the error tables give it; a known sub-code says more than its code. */
export function refusalName(read: ReadResponse | undefined): ErrorName | 'unknown' | undefined {
  if (read?.refusal === undefined) return undefined
  const { protocol, code, subCode } = read.refusal
  const { error, sub } = refusalRecords(protocol, code, subCode)
  return sub?.name ?? error?.name ?? 'unknown'
}
