// @ts-check
// facts/method-errors.json -> packages/sdk/src/generated/method-errors.ts

import { printData } from '../print-data.mjs'

/** @param {import('../read-facts.mjs').Fact} facts @returns {string} */
export function generateMethodErrors({ errors }) {
  return `import type { Confidence } from './gateways.ts'

/** What JSON holds, but for \`null\`, which the platform leaves out. */
export type SaidValue = string | number | boolean | readonly SaidValue[] | { readonly [name: string]: SaidValue }

/** How errors of single methods come over the wire: either within a successful answer or as a refusal of the platform. */
export interface MethodErrorFact {
  /** Names of methods; a prefix followed by \`*\` stands for those that begin with it and whose answer has the members. */
  readonly methods: readonly string[]
  /** The spellings of one code, or several codes that come in one form. */
  readonly codes: readonly string[]
  /** Fields of a successful answer; \`{code}\` in a text stands for the code. */
  readonly answer?: { readonly [name: string]: SaidValue }
  /** Code of the refusal on IOP, and its sub-code. TOP has the code of the same error, where it has one. */
  readonly refusal?: { readonly code: string; readonly subCode?: string }
  readonly source: string
  readonly confidence: Confidence
}

/**
 * Errors that only some methods have, with the form in which each comes.
 *
 * Source: API pages and recorded answers; each names its own.
 *
 * @example
 * \`\`\`ts
 * methodErrors.find((fact) => fact.codes.includes('DELIVERY_INFO_EMPTY'))?.answer // { result: { success: false, code: 501, ... } }
 * \`\`\`
 */
export const methodErrors: readonly MethodErrorFact[] = ${printData(errors, 'typescript')}
`
}
