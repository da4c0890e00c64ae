// @ts-check
// facts/permission-groups.json -> packages/sdk/src/generated/permission-groups.ts

import { printData } from '../print-data.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {Fact} facts @returns {string} */
export function generatePermissionGroups({ groups, rules }) {
  const kept = rules.map((/** @type {Fact} */ { why: _why, ...rule }) => rule)
  const names = groups.map((/** @type {Fact} */ { name }) => name)
  return `import type { Confidence } from './gateways.ts'

/** What the console grants to an application, in the console's words. */
export const permissionGroups = ${printData(names, 'typescript')} as const

/** One of {@link permissionGroups}. */
export type PermissionGroup = (typeof permissionGroups)[number]

/** Which permission group the methods of a group, or those of some names, belong to. */
export interface PermissionGroupRule {
  readonly group?: string
  /** Names; a beginning followed by \`*\` stands for all that begin so. */
  readonly methods?: readonly string[]
  readonly permission: PermissionGroup
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
 * permissionGroupRules.find((rule) => rule.group === 'ds')?.permission // 'AE-Dropshipper'
 * \`\`\`
 */
export const permissionGroupRules: readonly PermissionGroupRule[] = ${printData(kept, 'typescript')}
`
}
