// @ts-check
// Whether a method reads or writes, told by the verb in its name.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * @param {Fact} method @param {Fact} facts of facts/access.json
 * @returns {{ access: 'read' | 'write', repeatable: boolean, accessFrom: 'rule' | 'exception' }}
 * @throws {Error} naming a method that no rule and no exception decides
 */
export function deriveAccess({ name }, facts) {
  const exception = facts['exceptions'].find((/** @type {Fact} */ { method }) => method === name)
  const [decided] = exception ? [exception] : accessRules(name, facts)
  if (decided === undefined) {
    throw new Error(`facts/access.json: no rule knows a word of ${name}; add a word or an exception`)
  }
  const { access, repeatable } = decided
  return { access, repeatable, accessFrom: exception ? 'exception' : 'rule' }
}

/**
 * The rules that know the word that decides. Names end with their verb, and a name in camel case begins with it: the parts of a name are asked from the
 * last to the first, the words of a part from the first to the last, and the first word that any rule knows decides.
 * @param {string} name @param {Fact} facts of facts/access.json
 * @returns {Fact[]} none: undecided; two: decided doubly
 */
export function accessRules(name, { rules }) {
  for (const word of words(name)) {
    const knowing = rules.filter((/** @type {Fact} */ rule) => knows(rule, word))
    if (knowing.length > 0) return knowing
  }
  return []
}

/** @param {string} name @example words('a.createPdf') // ['create', 'pdf', 'a'] */
function words(name) {
  const parts = name.split(/[./]/).filter(Boolean)
  return parts.toReversed().flatMap((part) => part.split(/(?=[A-Z])/).map((word) => word.toLowerCase()))
}

/** @param {Fact} rule @param {string} word */
function knows({ words: whole, beginnings = [] }, word) {
  return whole.includes(word) || beginnings.some((/** @type {string} */ beginning) => word.startsWith(beginning))
}
