// @ts-check

/** Sources that carry trees, the most trusted last. Others (menus, guides, PHP SDKs without types) never stand in the way of a document. */
const KINDS = ['top-doc', 'iop-java', 'oapi-doc']

/**
 * Whether a source is at least as good as the best that a method has: first by kind, then by date.
 * @param {string} source @param {string[]} others
 * @example isNewest('oapi-doc-2026-11', ['oapi-doc-2026-04', 'top-doc-2023']) // true
 */
export function isNewest(source, others) {
  return others.every((other) => compare(source, other) >= 0)
}

/** @param {string} one @param {string} other @returns {number} */
function compare(one, other) {
  const kinds = kindRank(one) - kindRank(other)
  if (kinds !== 0) return kinds
  return one < other ? -1 : 1
}

/** @param {string} source */
function kindRank(source) {
  return KINDS.findIndex((kind) => source.startsWith(`${kind}-`))
}
