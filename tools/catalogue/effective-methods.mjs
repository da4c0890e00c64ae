// @ts-check
// The one view of the catalogue that everything generated is made from.

import { factsOf } from '../read-facts.mjs'
import { applyCorrections } from './apply-corrections.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * The imported methods with our corrections and what rules say of them, sorted by name.
 * @param {import('../read-facts.mjs').FactsFile[]} files
 * @returns {Fact[]}
 */
export function effectiveMethods(files) {
  const imported = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const { corrections } = factsOf(files, 'corrections.json')
  return applyCorrections(imported, corrections)
    .toSorted(byName)
}

/** By code unit, the same on every machine. @param {Fact} one @param {Fact} other */
function byName(one, other) {
  return one['name'] < other['name'] ? -1 : 1
}
