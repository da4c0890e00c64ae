// @ts-check

/** @param {unknown} value @returns {value is import('../read-facts.mjs').Fact} */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
