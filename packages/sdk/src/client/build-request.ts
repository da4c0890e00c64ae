import type { Parameters } from '../protocol/parameter-value.ts'
import type { Signer } from '../sign/signer.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import { encapsulateRequest } from './encapsulate-request.ts'
import { fillInParameters, type PublicValues } from './fill-in-parameters.ts'
import type { GatewayAddress } from './gateway-address.ts'
import type { HttpRequest } from './http-request.ts'

/** Everything that decides what one request looks like, the time included: the same call gives the same bytes. */
export interface RequestPlan {
  readonly values: PublicValues
  readonly address: GatewayAddress
  readonly signer: Signer
  readonly httpMethod: 'GET' | 'POST'
}

/**
 * Steps 1 to 3 of a call in one pure function: fill in parameters, generate the signature, encapsulate the HTTP request.
 *
 * @throws {ArgumentError} see {@link fillInParameters}.
 */
export function buildRequest(
  { values, address, signer, httpMethod }: RequestPlan,
  parameters: Parameters,
): HttpRequest {
  const { method, signMethod } = values
  const filled = fillInParameters(values, parameters)
  const url = address.origin + address.pathOf(method)
  filled.set('sign', signer.sign(filled, signMethod, isPathMethod(method) ? { prefix: method } : {}))
  return encapsulateRequest(httpMethod, url, filled)
}
