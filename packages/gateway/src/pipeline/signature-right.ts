import { endpoints, type EndpointName } from '@aeop/sdk/facts'
import { isPathMethod } from '@aeop/sdk/protocol'
import { isSignMethod } from '@aeop/sdk/sign'
import { acceptedNames } from './accepted-names.ts'
import type { Exchange, Step } from './exchange.ts'

/**
 * Recomputes the signature over everything that was transmitted except `sign` and files: a value that arrives empty counts with its bare name,
 * and upper case is required.
 */
export const signatureRight: Step = {
  name: 'sign belongs to the parameters',
  yields: ['invalid-signature'],
  source: 'base document 108974; doc 1386, 120692',
  check: (exchange) => (isRight(exchange) ? undefined : { error: 'invalid-signature' }),
}

function isRight(exchange: Exchange): boolean {
  const { endpoint, method, parameters, found, world } = exchange
  const signMethod = parameters.get('sign_method') ?? ''
  const accepted = acceptedNames(endpoints[endpoint].signMethods, world.strict)
  if (found.app === undefined || !isSignMethod(signMethod) || !accepted.includes(signMethod)) return false
  const signer = world.signerOf(found.app)
  const sign = parameters.get('sign') ?? ''
  return prefixes(endpoint, method).some((prefix) => signer.verify(parameters, signMethod, sign, { prefix }))
}

/** The API path stands in front of the string; one live client of 2026 leaves it out where it calls a path through `/sync` (clients C3.3). */
function prefixes(endpoint: EndpointName, method: string): readonly string[] {
  if (endpoint === 'top' || !isPathMethod(method)) return ['']
  return endpoint === 'sync' ? [method, ''] : [method]
}
