import { checkParameters } from '../catalogue/check-parameters.ts'
import type { MethodFact } from '../catalogue/method-fact.ts'
import { ParameterError } from '../errors/parameter-error.ts'
import type { Protocol } from '../generated/gateways.ts'
import type { Parameters } from '../protocol/parameter-value.ts'

/**
 * Compares the parameters of a call with the catalogue, before anything is sent.
 *
 * @throws {ParameterError} with everything that was found.
 */
export function assertParameters(fact: MethodFact, parameters: Parameters, protocol: Protocol): void {
  const findings = checkParameters(fact, parameters, { protocol })
  if (findings.length > 0) throw new ParameterError(fact.name, findings)
}
