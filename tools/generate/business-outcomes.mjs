// @ts-check
// facts/business-outcomes.json -> packages/sdk/src/generated/business-outcomes.ts

import { printData } from '../print-data.mjs'

/** @param {import('../read-facts.mjs').Fact} facts @returns {string} */
export function generateBusinessOutcomes({ rules, codes }) {
  return `import type { Fault, RetryAdvice } from './errors.ts'
import type { Confidence } from './gateways.ts'

/** One mark by which a successful answer tells how the service behind the platform decided. */
export interface BusinessRule {
  /** Names of methods; a prefix followed by \`*\` stands for all that begin with it. */
  readonly methods: readonly string[]
  /** Where the mark is, from the root of the answer, for example \`result.success\`. */
  readonly mark: string
  /** Values of success, in lower case; all others refuse. Either these or \`refusal\` are given. */
  readonly success?: readonly string[]
  /** Values of refusal, in lower case; all others pass. */
  readonly refusal?: readonly string[]
  /** Values that say: nothing found. */
  readonly empty?: readonly string[]
  /** Names beside the mark that may hold a code, in order. */
  readonly codes: readonly string[]
  /** Names beside the mark that may hold the reason, in order. */
  readonly messages: readonly string[]
  /** Names among these that are filled in the case of trouble only, so that they warn beside a mark of success. */
  readonly warnings?: readonly string[]
  readonly source: string
  readonly confidence: Confidence
}

/** What a service means by one code. */
export interface BusinessCodeFact {
  /** Names of methods; a prefix followed by \`*\` stands for all that begin with it. */
  readonly methods: readonly string[]
  /** The spellings of the code: its number, its name, its text. */
  readonly codes: readonly string[]
  readonly meaning: string
  readonly fault: Fault
  readonly retry: RetryAdvice
  readonly remedy: string
  /** The step in the developer console, the dropshipping centre or the affiliate portal, where one helps. */
  readonly console?: string
  readonly source: string
  readonly confidence: Confidence
}

/**
 * Where answers say how the service decided; asked in order, the first that says refusal or empty decides.
 *
 * Source: API pages, recorded answers and the names in the official Java SDK; each rule names its own.
 *
 * @example
 * \`\`\`ts
 * businessRules.find((rule) => rule.mark === 'resp_result.resp_code')?.empty // ['405']
 * \`\`\`
 */
export const businessRules: readonly BusinessRule[] = ${printData(rules, 'typescript')}

/**
 * Codes of the services by method.
 *
 * Source: API pages, the order error guide and recorded answers; each code names its own.
 *
 * @example
 * \`\`\`ts
 * businessCodes.find((fact) => fact.codes.includes('REPEATED_ORDER_ERROR'))?.retry // 'never'
 * \`\`\`
 */
export const businessCodes: readonly BusinessCodeFact[] = ${printData(codes, 'typescript')}
`
}
