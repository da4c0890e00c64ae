import { publicParameters, type EndpointName, type PublicParameterFact } from '@aeop/sdk/facts'
import type { Step } from './exchange.ts'

/** The public parameter that must be there: absent or empty, the call is refused. */
export function present(endpoint: EndpointName, name: string): Step {
  const fact = publicParameter(endpoint, name)
  const error = fact.errors.missing
  if (error === undefined)
    throw new Error(`facts/public-parameters.json: ${endpoint} ${name} has no error for its absence`)
  return {
    name: `${name} is present`,
    yields: [error],
    source: fact.source,
    check: ({ parameters }) => (parameters.get(name) ? undefined : { error, parameter: name }),
  }
}

/** The public parameter that must be well formed where it is sent. */
export function wellFormed(endpoint: EndpointName, name: string): Step {
  const fact = publicParameter(endpoint, name)
  const error = fact.errors.malformed
  if (error === undefined)
    throw new Error(`facts/public-parameters.json: ${endpoint} ${name} has no error for its form`)
  const pattern = fact.pattern === undefined ? undefined : new RegExp(fact.pattern)
  return {
    name: `${name} is well formed`,
    yields: [error],
    source: fact.source,
    check: ({ parameters }) => {
      const value = parameters.get(name)
      const fits = !value || ((pattern?.test(value) ?? true) && (fact.values?.includes(value) ?? true))
      return fits ? undefined : { error, parameter: name }
    },
  }
}

function publicParameter(endpoint: EndpointName, name: string): PublicParameterFact {
  const fact = publicParameters.find((candidate) => candidate.name === name && candidate.endpoints.includes(endpoint))
  if (fact === undefined) throw new Error(`facts/public-parameters.json has no ${name} for ${endpoint}`)
  return fact
}
