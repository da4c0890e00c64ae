import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import type { FieldFact, MethodFact } from '../../src/catalogue/method-fact.ts'

/** A method with these parameters and nothing else. */
export function aMethod(params: readonly FieldFact[], more: Partial<MethodFact> = {}): MethodFact {
  return {
    name: 'aeop.test',
    group: 'ds',
    protocol: 'both',
    session: false,
    detail: 'full',
    access: 'read',
    repeatable: true,
    params,
    response: [],
    ...more,
  }
}

/** Kinds and paths of what is found, as in `type items[0].id`. */
export function found(fact: MethodFact, parameters: object, protocol: 'top' | 'iop' = 'iop'): string[] {
  return checkParameters(fact, parameters, { protocol }).map(({ kind, path }) => `${kind} ${path}`)
}
