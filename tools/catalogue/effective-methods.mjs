// @ts-check
// The one view of the catalogue that everything generated is made from.

import { factsOf } from '../read-facts.mjs'
import { applyCorrections } from './apply-corrections.mjs'
import { deriveAccess } from './derive-access.mjs'
import { deriveAppCategories } from './derive-app-categories.mjs'
import { deriveNames } from './derive-names.mjs'
import { derivePaging } from './derive-paging.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * The imported methods with our corrections and what rules say of them, sorted by name.
 * @param {import('../read-facts.mjs').FactsFile[]} files
 * @returns {Fact[]}
 */
export function effectiveMethods(files) {
  const imported = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const { corrections } = factsOf(files, 'corrections.json')
  const access = factsOf(files, 'access.json')
  const paging = factsOf(files, 'paging.json')
  const names = factsOf(files, 'method-names.json')
  const appCategories = factsOf(files, 'app-categories.json')
  return applyCorrections(imported, corrections)
    .map((method) =>
      Object.assign(
        {},
        method,
        deriveAccess(method, access),
        derivePaging(method, paging),
        deriveNames(method, names),
        deriveAppCategories(method, appCategories),
      ),
    )
    .toSorted(byName)
}

/** By code unit, the same on every machine. @param {Fact} one @param {Fact} other */
function byName(one, other) {
  return one['name'] < other['name'] ? -1 : 1
}
