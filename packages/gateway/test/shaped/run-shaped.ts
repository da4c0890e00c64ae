import { findMethod, methodNames } from '@aeop/sdk/catalogue'
import type { MethodFact } from '@aeop/sdk/facts'
import type { AnswerObject, OperationContext } from '../../src/operations/operation.ts'
import { shapedOperation } from '../../src/shaped/shaped-operation.ts'

export const URL = 'http://gateway.test'

export type Params = Readonly<Record<string, string>>

/** What a shaped operation may look at; the rest of the context fails when it is touched. */
function context(changes: Partial<OperationContext>): OperationContext {
  return { url: URL, files: new Map(), ...changes } as OperationContext
}

export function runShaped(
  fact: MethodFact,
  params: Params = {},
  changes: Partial<OperationContext> = {},
): AnswerObject {
  const outcome = shapedOperation(fact).run(new Map(Object.entries(params)), context(changes))
  if ('refusal' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export function factOf(method: string): MethodFact {
  const fact = findMethod(method)
  if (fact === undefined) throw new Error(`the catalogue has no ${method}`)
  return fact
}

/** The answer of a method as its shape alone gives it. */
export function answerOf(method: string, params: Params = {}): AnswerObject {
  return runShaped(factOf(method), params)
}

/** Every method of the catalogue. */
export const allFacts: readonly MethodFact[] = methodNames.map(factOf)

/** What a path of names leads to. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | undefined)?.[name], value)
}

/** JSON of a value, identifiers with all their digits. */
export function printed(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member))
}
