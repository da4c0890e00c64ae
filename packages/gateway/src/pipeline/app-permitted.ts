import { appCategoryRule } from '@aeop/sdk/catalogue'
import type { Protocol } from '@aeop/sdk/facts'
import type { Step } from './exchange.ts'
import { takes } from './takes.ts'

/** An application has one category, and the permission groups that come with it. Where the category of a method is only inferred, a switch decides. */
export function appPermitted(protocol: Protocol): Step {
  // The text of the platform names the scope ids that are missing, which nobody has listed.
  const subCode = protocol === 'top' ? { subCode: 'isv.permission-api-package-limit' } : {}
  return {
    name: "the app's category has the method",
    yields: ['insufficient-permission'],
    source:
      'TOP code 11 with isv.permission-api-package-limit, live; IOP InsufficientPermission, live; facts/app-categories.json',
    check: (exchange) => {
      const { app, fact } = exchange.found
      const rule = app?.category && fact ? appCategoryRule(fact) : undefined
      if (rule === undefined || rule.categories.some((category) => category === app?.category)) return undefined
      if (rule.confidence !== 'inferred')
        return { error: 'insufficient-permission', ...subCode, reason: 'app-category-mismatch' }
      return takes(exchange, 'app-category-inferred')
        ? undefined
        : { error: 'insufficient-permission', ...subCode, reason: 'app-category-inferred' }
    },
  }
}
