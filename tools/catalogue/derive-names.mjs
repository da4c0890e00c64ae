// @ts-check
// The names that a method has had and has now.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * @param {Fact} method @param {Fact} facts of facts/method-names.json
 * @returns {{ successor?: string, predecessors?: string[] }}
 */
export function deriveNames({ name }, { renamed }) {
  const successor = renamed.find((/** @type {Fact} */ { from }) => from === name)?.to
  const predecessors = renamed.filter((/** @type {Fact} */ { to }) => to === name)
  return {
    ...(successor && { successor }),
    ...(predecessors.length > 0 && { predecessors: predecessors.map((/** @type {Fact} */ { from }) => from).sort() }),
  }
}
