import type { ErrorName } from '@aeop/sdk/facts'
import { refusalRecords } from '@aeop/sdk/protocol'
import type { CheckScene } from './check.ts'

/** Whether the answer is a refusal that the error tables know under one of these names, by its code or by its sub-code. */
export function refusedWith({ response }: CheckScene, ...names: readonly ErrorName[]): boolean {
  const refusal = response?.refusal
  if (refusal === undefined) return false
  const { error, sub } = refusalRecords(refusal.protocol, refusal.code, refusal.subCode)
  return [error?.name, sub?.name].some((name) => name !== undefined && names.includes(name))
}
