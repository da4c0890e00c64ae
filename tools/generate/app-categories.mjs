// @ts-check
// facts/app-categories.json -> packages/sdk/src/generated/app-categories.ts

import { printData } from '../print-data.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {Fact} facts @returns {string} */
export function generateAppCategories({ categories, rules }) {
  const kept = rules.map((/** @type {Fact} */ { why: _why, ...rule }) => rule)
  const names = categories.map((/** @type {Fact} */ { name }) => name)
  return `import type { Confidence } from './gateways.ts'

/** Categories of applications; an application has one. */
export const appCategories = ${printData(names, 'typescript')} as const

/** What an application was approved for. */
export type AppCategory = (typeof appCategories)[number]

/** Which categories of application may call the methods of a group, or those of some names. */
export interface AppCategoryRule {
  readonly group?: string
  /** Names; a beginning followed by \`*\` stands for all that begin so. */
  readonly methods?: readonly string[]
  readonly categories: readonly AppCategory[]
  readonly source: string
  readonly confidence: Confidence
}

/**
 * The first rule that covers a method holds; of a method without a rule it is not known.
 *
 * Source: account and app model of the open platform; each names its own.
 *
 * @example
 * \`\`\`ts
 * appCategoryRules.find((rule) => rule.group === 'ds')?.categories // ['dropshipping']
 * \`\`\`
 */
export const appCategoryRules: readonly AppCategoryRule[] = ${printData(kept, 'typescript')}
`
}
