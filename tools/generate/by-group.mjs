// @ts-check

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** Methods by group, groups sorted, methods as they come. @param {Fact[]} methods @returns {[string, Fact[]][]} */
export function byGroup(methods) {
  /** @type {Map<string, Fact[]>} */
  const groups = new Map()
  for (const method of methods) {
    const group = groups.get(method['group'])
    if (group === undefined) groups.set(method['group'], [method])
    else group.push(method)
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}
