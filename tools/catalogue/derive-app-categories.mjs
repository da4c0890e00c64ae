// @ts-check
// Which categories of app may call a method.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * @param {Fact} method @param {Fact} facts of facts/app-categories.json
 * @returns {{ appCategories: string[] }} empty where nothing is known
 */
export function deriveAppCategories(method, { rules }) {
  const rule = rules.find((/** @type {Fact} */ candidate) => covers(candidate, method))
  return { appCategories: rule?.categories ?? [] }
}

/** @param {Fact} rule @param {Fact} method */
export function covers({ group, methods = [] }, { name, group: ofMethod }) {
  return group === ofMethod || methods.some((/** @type {string} */ pattern) => matches(pattern, name))
}

/** @param {string} pattern a name, or a beginning followed by * @param {string} name */
function matches(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
