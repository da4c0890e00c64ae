import { publicParameters } from '@aeop/sdk/facts'
import type { EndpointName } from '@aeop/sdk/facts'
import type { Subject } from '../request/subject.ts'

/** Public parameters that every call at an endpoint needs. */
export function mandatoryNames({ endpoint, isBatch }: Pick<Subject, 'endpoint' | 'isBatch'>): readonly string[] {
  // The parts of a batch have a method each.
  return namesOf(endpoint, 'always').filter((name) => !(isBatch && name === 'method'))
}

/** All public parameters of an endpoint. */
export function publicNames(endpoint: EndpointName): readonly string[] {
  return namesOf(endpoint)
}

function namesOf(endpoint: EndpointName, mandatory?: string): readonly string[] {
  return publicParameters
    .filter((fact) => fact.endpoints.includes(endpoint) && (mandatory === undefined || fact.mandatory === mandatory))
    .map(({ name }) => name)
}
