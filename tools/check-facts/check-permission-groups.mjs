// @ts-check
// What a schema cannot say of the permission groups: that each stands once and is a known one, and that every rule is the first to cover some method.

import { covers } from '../catalogue/derive-app-categories.mjs'
import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const PLACE = 'facts/permission-groups.json'

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkPermissionGroups(files) {
  const { groups, rules } = factsOf(files, 'permission-groups.json')
  const methods = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const names = groups.map((/** @type {Fact} */ { name }) => name)
  const firstRules = new Set(methods.map((method) => rules.find((/** @type {Fact} */ rule) => covers(rule, method))))
  return [
    ...names.flatMap((/** @type {string} */ name, /** @type {number} */ index) =>
      names.indexOf(name) < index ? [`${PLACE} /groups: ${name} stands twice`] : [],
    ),
    ...rules.flatMap((/** @type {Fact} */ { permission }, /** @type {number} */ index) =>
      names.includes(permission) ? [] : [`${PLACE} /rules/${index}: there is no group ${permission}`],
    ),
    ...rules.flatMap((/** @type {Fact} */ rule, /** @type {number} */ index) =>
      firstRules.has(rule) ? [] : [`${PLACE} /rules/${index}: it is the first rule of no method`],
    ),
  ]
}
