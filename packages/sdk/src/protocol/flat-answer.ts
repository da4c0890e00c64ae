import type { Answer, AnsweredCall } from './decode-answer.ts'
import { isPathMethod } from './envelope.ts'
import type { JsonValue } from './lossless-json.ts'

/** What an object without an envelope is; `foreign` stands for what no gateway of the platform has written. */
export type FlatKind = 'value' | 'refusal' | 'foreign'

/** The types of a refusal on IOP (iop-protocol 5.1). */
const FAULT_TYPES: ReadonlySet<unknown> = new Set(['ISV', 'ISP', 'SYSTEM'])

/** All members that a flat refusal was ever seen with (iop-protocol 4.2, 4.4). */
const REFUSAL_MEMBERS: ReadonlySet<string> = new Set([
  'type',
  'code',
  'msg',
  'message',
  'sub_code',
  'sub_msg',
  'request_id',
  '_trace_id_',
])

/**
 * Tells a value from a refusal and both from a stranger's JSON.
 *
 * The platform writes flat bodies for system calls and, on demand, simplified ones; there a value shows by its fields. Elsewhere only a request id
 * shows that the body is the platform's. A refusal always has a request id or a type.
 *
 * @example
 * flatKind({ type: 'ISV', code: 'InvalidCode', message: '', request_id: '1' }, { protocol: 'iop', method: '/auth/token/create' }) // 'refusal'
 */
export function flatKind(body: Answer, call: AnsweredCall): FlatKind {
  const hasRequestId = scalarText(body['request_id']) !== ''
  if (isRefused(body, call)) return hasRequestId || FAULT_TYPES.has(body['type']) ? 'refusal' : 'foreign'
  const isExpected = call.simplify === true || isPathMethod(call.method)
  return hasRequestId || (isExpected && hasFields(body, call)) ? 'value' : 'foreign'
}

/**
 * The SDK's rule is that success has no code or "0" (iop-protocol 4.4). It holds for system calls; business methods have codes of their own, among them
 * "00" and 200 for success (trap D3), and mark refusals by `type` or by having nothing else to say.
 */
function isRefused(body: Answer, call: AnsweredCall): boolean {
  if (/^(?:0*|200)$/.test(scalarText(body['code']))) return false
  if (FAULT_TYPES.has(body['type'])) return true
  if (call.fields?.some((field) => field.name === 'code')) return false
  return (
    isPathMethod(call.method) || Object.keys(body).every((name) => REFUSAL_MEMBERS.has(name) || body[name] === null)
  )
}

/** `error` is the mark of an OAuth server (RFC 6749 5.2) and of many a web framework, and no field of the catalogue. */
function hasFields(body: Answer, { fields }: AnsweredCall): boolean {
  if (scalarText(body['code']) !== '') return true
  if (fields !== undefined) return fields.some(({ name }) => Object.hasOwn(body, name))
  return Object.keys(body).length > 0 && !Object.hasOwn(body, 'error')
}

/** The same member is text in one answer and a number in the next (top-protocol 3.1); what is absent or no scalar is the empty text. */
export function scalarText(value: JsonValue | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value)
}
