import { appCategoryRule, permissionGroupRule } from '@aeop/sdk/catalogue'
import type { Protocol, RefusalReason, SwitchName } from '@aeop/sdk/facts'
import type { Exchange, Step } from './exchange.ts'
import { takes } from './takes.ts'

/**
 * An application has one category, and the permission groups that it was granted. Where the category of a method is only inferred, a switch decides; an
 * application whose groups are not listed has all of its category.
 */
export function appPermitted(protocol: Protocol): Step {
  // The text of the platform names the scope ids that are missing, which nobody has listed.
  const subCode = protocol === 'top' ? { subCode: 'isv.permission-api-package-limit' } : {}
  return {
    name: "the app's category has the method, and its permission groups do",
    yields: ['insufficient-permission'],
    source:
      'TOP code 11 with isv.permission-api-package-limit, live; IOP InsufficientPermission, live; facts/app-categories.json, facts/permission-groups.json',
    check: (exchange) => {
      const reason = wrongCategory(exchange) ?? missingGroup(exchange)
      return reason && { error: 'insufficient-permission', ...subCode, reason }
    },
  }
}

function wrongCategory(exchange: Exchange): RefusalReason | SwitchName | undefined {
  const { app, fact } = exchange.found
  const rule = app?.category && fact ? appCategoryRule(fact) : undefined
  if (rule === undefined || rule.categories.some((category) => category === app?.category)) return undefined
  if (rule.confidence !== 'inferred') return 'app-category-mismatch'
  return takes(exchange, 'app-category-inferred') ? undefined : 'app-category-inferred'
}

function missingGroup({ found: { app, fact } }: Exchange): RefusalReason | undefined {
  const granted = app?.permissionGroups ?? undefined
  const rule = granted && fact ? permissionGroupRule(fact) : undefined
  return rule === undefined || granted?.includes(rule.permission) ? undefined : 'permission-group-missing'
}
