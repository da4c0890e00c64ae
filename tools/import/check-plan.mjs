// @ts-check

import { applyCorrections } from '../catalogue/apply-corrections.mjs'
import { validateSchemas } from '../check-facts/validate-schemas.mjs'
import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').FactsFile} FactsFile */
/** @typedef {import('./plan-import.mjs').Plan} Plan */

/** @param {Plan} plan */
export function plannedMethods({ added, changed, vanished }) {
  return [...added, ...changed, ...vanished]
}

/**
 * Whether facts/ could hold what an import makes.
 * @param {string} root @param {FactsFile[]} files @param {Plan} plan
 * @returns {string[]} one sentence for each thing that is wrong
 */
export function checkPlan(root, files, plan) {
  const planned = plannedMethods(plan)
  const misshapen = validateSchemas(
    root,
    planned.map(({ path, method }) => ({ path, schema: 'schema/method.schema.json', text: '', data: method })),
  )
  // Without regard to case: some file systems have none.
  const owners = new Map(files.map(({ path, data }) => [path.toLowerCase(), data['name']]))
  const collisions = planned.flatMap(({ path, method: { name } }) => {
    const owner = owners.get(path.toLowerCase()) ?? name
    owners.set(path.toLowerCase(), owner)
    return owner === name ? [] : [`facts/${path}: would hold both ${owner} and ${name}`]
  })
  return [...misshapen, ...collisions]
}

/**
 * Corrections of ours that the reference has caught up with, or that have lost what they corrected. The first one; the checks of facts/ name the next.
 * @param {FactsFile[]} files @param {Plan} plan
 * @returns {string[]}
 */
export function outdatedCorrections(files, plan) {
  const methods = new Map(
    files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => [data['name'], data]),
  )
  for (const { method } of plannedMethods(plan)) methods.set(method['name'], method)
  try {
    applyCorrections([...methods.values()], factsOf(files, 'corrections.json')['corrections'])
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
