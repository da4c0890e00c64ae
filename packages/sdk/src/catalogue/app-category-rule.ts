import { appCategoryRules, type AppCategoryRule } from '../generated/app-categories.ts'
import type { MethodFact } from './method-fact.ts'

/**
 * What is known of the categories of application that may call a method.
 *
 * @returns `undefined` where nothing is known.
 * @example
 * appCategoryRule({ name: 'aliexpress.ds.product.get', group: 'ds' })?.categories // ['dropshipping']
 */
export function appCategoryRule({ name, group }: Pick<MethodFact, 'name' | 'group'>): AppCategoryRule | undefined {
  return appCategoryRules.find(
    (rule) => rule.group === group || rule.methods?.some((pattern) => matches(pattern, name)),
  )
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
