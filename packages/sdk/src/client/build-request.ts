import type { Parameters } from '../protocol/parameter-value.ts'
import type { Signer } from '../sign/signer.ts'
import { apiPath, isPathMethod } from '../protocol/envelope.ts'
import { encapsulateRequest } from './encapsulate-request.ts'
import { fillInParameters, type CallValues } from './fill-in-parameters.ts'
import type { GatewayAddress } from './gateway-address.ts'
import type { HttpRequest } from './http-request.ts'

/** Everything that decides what one request looks like, the time included: the same call gives the same bytes. */
export interface RequestPlan {
  readonly values: CallValues
  readonly address: GatewayAddress
  readonly signer: Signer
  readonly httpMethod: 'GET' | 'POST'
  /** Makes what stands between the parts of a request with files. @default 128 random bits */
  readonly boundary?: () => string
}

/**
 * Steps 1 to 3 of a call in one pure function: fill in parameters, generate the signature, encapsulate the HTTP request. Only the default boundary of a
 * request with files is random, and only a file on disk is looked at.
 *
 * @throws {ArgumentError} see {@link fillInParameters} and {@link encapsulateRequest}.
 */
export function buildRequest(
  { values, address, signer, httpMethod, boundary = randomBoundary }: RequestPlan,
  parameters: Parameters,
): HttpRequest {
  const { method, signMethod } = values
  const { text, files } = fillInParameters(values, parameters)
  const url = address.origin + address.pathOf(method)
  text.set('sign', signer.sign(text, signMethod, isPathMethod(method) ? { prefix: apiPath(method) } : {}))
  return files.size === 0
    ? encapsulateRequest(httpMethod, url, text)
    : encapsulateRequest(httpMethod, url, text, { files, boundary: boundary() })
}

function randomBoundary(): string {
  return `aeop-${crypto.randomUUID()}`
}
