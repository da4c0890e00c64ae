import { findMethod } from '@aeop/sdk/catalogue'
import { methodErrors, platformErrors, type MethodErrorFact, type SaidValue } from '@aeop/sdk/facts'
import type { AnswerObject } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'

/** What an error of a method comes to: a successful answer that says it, or the platform's own error, as `x-aeop-refuse` names it. */
export type AskedMethodError =
  | { readonly value: AnswerObject; readonly reason: 'asked-for' }
  | { readonly platform: string }

/**
 * An error of the method's own, in the form in which the platform says it. One that comes as a refusal is there only where the endpoint's protocol has a code for it.
 *
 * Source: facts/method-errors.json.
 *
 * @example
 * askedMethodError('DELIVERY_INFO_EMPTY', exchange) // { value: { result: { success: false, code: 501, ... } }, reason: 'asked-for' }
 * askedMethodError('isv.invalid-authorization', exchange) // { platform: '15 isv.invalid-authorization' }
 */
export function askedMethodError(code: string, exchange: Exchange): AskedMethodError | undefined {
  const fact = errorsOf(exchange).find(({ codes }) => codes.includes(code))
  if (fact === undefined) return undefined
  if (fact.answer === undefined) return { platform: platformError(fact, exchange) ?? '' }
  const called = findMethod(exchange.method)
  // The writers need the catalogue's names around the items of lists.
  if (called !== undefined) exchange.found.fact = called
  return { value: said(fact.answer, code) as AnswerObject, reason: 'asked-for' }
}

/** Codes that {@link askedMethodError} knows of the method called. */
export function methodErrorCodes(exchange: Exchange): readonly string[] {
  return errorsOf(exchange).flatMap(({ codes }) => codes)
}

function errorsOf(exchange: Exchange): readonly MethodErrorFact[] {
  const { method } = exchange
  const ofName = methodErrors.filter(({ methods }) => methods.some((pattern) => matches(pattern, method)))
  const members = ofName.length === 0 ? [] : (findMethod(method)?.response ?? []).map(({ name }) => name)
  return ofName.filter((fact) =>
    fact.answer === undefined
      ? platformError(fact, exchange) !== undefined
      : Object.keys(fact.answer).every((name) => members.includes(name)),
  )
}

function matches(pattern: string, method: string): boolean {
  return pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : method === pattern
}

/** The table has the codes of IOP; the same error goes by another code on TOP. */
function platformError({ refusal }: MethodErrorFact, { endpoint }: Exchange): string | undefined {
  const protocol = endpoint === 'top' ? 'top' : 'iop'
  const name = platformErrors.find((fact) => fact.protocol === 'iop' && fact.code === refusal?.code)?.name
  const fact = platformErrors.find((one) => one.protocol === protocol && one.name === name && one.primary && one.emit)
  return fact && [fact.code, ...(refusal?.subCode === undefined ? [] : [refusal.subCode])].join(' ')
}

function said(value: SaidValue, code: string): SaidValue {
  if (typeof value === 'string') return value === '{code}' ? code : value
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => said(item, code))
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, said(member, code)]))
}

function isList(value: SaidValue): value is readonly SaidValue[] {
  return Array.isArray(value)
}
