import { methods, type EndpointName, type MethodFact } from '@aeop/sdk/facts'
import { isPathMethod } from '@aeop/sdk/protocol'
import { operations } from '../operations/index.ts'
import type { Exchange, Step } from './exchange.ts'

/** Routing precedes the signature: a call to an unknown name with any signature is answered with the name's error (live). */
export const methodKnown: Step = {
  name: 'method is known here',
  yields: ['invalid-method'],
  source: 'TOP code 22, live; IOP InvalidApiPath, live',
  check: (exchange) => {
    const { method, found } = exchange
    const fact = methods[method]
    const operation = operations.get(method)
    if (fact === undefined || operation === undefined || !isServed(fact, exchange)) return { error: 'invalid-method' }
    found.fact = fact
    found.operation = operation
    return undefined
  },
}

/** TOP serves dotted names, `/sync` dotted names of the new platform, `/rest` paths. */
const served: Readonly<Record<EndpointName, readonly MethodFact['protocol'][]>> = {
  top: ['top', 'both'],
  sync: ['both'],
  rest: ['iop'],
}

function isServed(fact: MethodFact, { endpoint, method, parameters, world }: Exchange): boolean {
  if (!isPathMethod(method)) return served[endpoint].includes(fact.protocol)
  if (endpoint === 'top') return false
  // Two more shapes of a token call are in use: a path in `method` on /rest (PHP SDK) and on /sync (Python demo). No document has them.
  return !world.strict || (endpoint === 'rest' && !parameters.has('method'))
}
