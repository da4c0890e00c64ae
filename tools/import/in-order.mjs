// @ts-check
// The order in which the keys of facts/methods stand, so that a merged file differs from the old one only where it changed.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const METHOD = `$schema name group summary status gone detail qps session sessionFrom protocol httpPath httpMethod
  params paramTypes response errors notes sources`.split(/\s+/)
const FIELD = `name type required description list itemName recursive enum example format pattern minimum maximum
  maxLength maxItems fields`.split(/\s+/)

/** @param {Fact} method @returns {Fact} */
export function methodInOrder(method) {
  return inOrder(method, METHOD)
}

/** @param {Fact} field @returns {Fact} without the keys that are undefined */
export function fieldInOrder(field) {
  return inOrder(field, FIELD)
}

/** @param {Fact} record @param {string[]} order @returns {Fact} */
function inOrder(record, order) {
  const known = order.filter((key) => record[key] !== undefined)
  const others = Object.keys(record).filter((key) => !order.includes(key) && record[key] !== undefined)
  return Object.fromEntries([...known, ...others].map((key) => [key, record[key]]))
}
