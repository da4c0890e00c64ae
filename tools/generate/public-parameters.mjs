// @ts-check
// facts/public-parameters.json -> packages/sdk/src/generated/public-parameters.ts

import { printData } from '../print-data.mjs'

/** @param {import('../read-facts.mjs').Fact} facts @returns {string} */
export function generatePublicParameters({ publicParameters }) {
  return `import type { ErrorName } from './errors.ts'
import type { Confidence, EndpointName, Protocol } from './gateways.ts'

/** One parameter that every call may carry beside the API's own. */
export interface PublicParameterFact {
  readonly name: string
  readonly protocol: Protocol
  /** The doors that this record speaks of. */
  readonly endpoints: readonly EndpointName[]
  /** \`by-method\`: mandatory where the API asks for it; \`never\`: always optional. */
  readonly mandatory: 'always' | 'by-method' | 'never'
  /** The only values taken. */
  readonly values?: readonly string[]
  /** Regular expression of a well-formed value. */
  readonly pattern?: string
  /** What the platform assumes when the parameter is absent. */
  readonly default?: string
  readonly meaning: string
  /** The refusal when the parameter is absent, not well formed, or well formed and wrong. */
  readonly errors: { readonly missing?: ErrorName; readonly malformed?: ErrorName; readonly wrong?: ErrorName }
  readonly source: string
  readonly confidence: Confidence
}

/**
 * The public parameters of both protocols; an (endpoint, name) pair stands once.
 *
 * Source: base document 108974 (TOP), doc 1369 (IOP).
 *
 * @example
 * \`\`\`ts
 * publicParameters.find((fact) => fact.protocol === 'top' && fact.name === 'format')?.default // 'xml'
 * \`\`\`
 */
export const publicParameters: readonly PublicParameterFact[] = ${printData(publicParameters, 'typescript')}
`
}
