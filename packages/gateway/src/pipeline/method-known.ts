import { findMethod } from '@aeop/sdk/catalogue'
import type { EndpointName, MethodFact, SwitchName } from '@aeop/sdk/facts'
import { fieldsByName, isPathMethod } from '@aeop/sdk/protocol'
import type { Refusal } from '../domain/refusal.ts'
import { operationOf } from '../operations/index.ts'
import type { Exchange, Step } from './exchange.ts'
import { takes } from './takes.ts'

/** Routing precedes the signature: a call to an unknown name with any signature is answered with the name's error (live). */
export const methodKnown: Step = {
  name: 'method is known here',
  yields: ['invalid-method'],
  source: 'TOP code 22, live; IOP InvalidApiPath, live',
  check: (exchange) => {
    const { method, found } = exchange
    const fact = findMethod(method)
    // The catalogue finds a name without its first slash, too: that is for paths alone.
    if (fact === undefined || isPathMethod(fact.name) !== isPathMethod(method)) return { error: 'invalid-method' }
    const reason = whyNotServed(fact, exchange)
    if (reason !== undefined) return { error: 'invalid-method', reason }
    found.fact = fact
    found.operation = operationOf(fact)
    return undefined
  },
}

/** TOP serves dotted names, `/sync` dotted names of the new platform, `/rest` paths. */
const served: Readonly<Record<EndpointName, readonly MethodFact['protocol'][]>> = {
  top: ['top', 'both'],
  sync: ['both'],
  rest: ['iop'],
}

function whyNotServed(fact: MethodFact, exchange: Exchange): Refusal['reason'] {
  const { endpoint, method } = exchange
  if (!isPathMethod(method)) {
    return served[endpoint].includes(fact.protocol) ? undefined : 'method-of-another-endpoint'
  }
  if (endpoint === 'top') return 'method-of-another-endpoint'
  const shape = unusualShape(fact, exchange)
  return shape === undefined || takes(exchange, shape) ? undefined : shape
}

/** Shapes of a token call beside the documented one: a path in `method` on /rest (PHP SDK) and on /sync (Python demo), a version in the path (Java SDK). */
function unusualShape({ params }: MethodFact, { endpoint, parameters, isVersioned }: Exchange): SwitchName | undefined {
  if (endpoint === 'sync') return 'token-call-method-on-sync'
  // Two methods of warehouses have a parameter of their own that is named so.
  if (parameters.has('method') && !fieldsByName(params).has('method')) return 'token-call-method-on-rest'
  return isVersioned === true ? 'versioned-rest-path' : undefined
}
