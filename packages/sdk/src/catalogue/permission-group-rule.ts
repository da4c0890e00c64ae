import { permissionGroupRules, type PermissionGroupRule } from '../generated/permission-groups.ts'
import type { MethodFact } from './method-fact.ts'

/**
 * What is known of the permission group that a method belongs to.
 *
 * @returns `undefined` where nothing is known.
 * @example
 * permissionGroupRule({ name: 'aliexpress.affiliate.hotproduct.query', group: 'affiliate' })?.permission // 'Affiliate Advanced API'
 */
export function permissionGroupRule({
  name,
  group,
}: Pick<MethodFact, 'name' | 'group'>): PermissionGroupRule | undefined {
  return permissionGroupRules.find(
    (rule) => rule.group === group || rule.methods?.some((pattern) => matches(pattern, name)),
  )
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
