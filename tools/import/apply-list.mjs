// @ts-check

import { methodInOrder } from './in-order.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * Compares the methods with a complete list of the reference: names that are new, seen again, or no longer there.
 * @param {Map<string, Fact>} methods by name, changed in place
 * @param {Map<string, string>} listed the names of the list, with their categories
 * @param {string} month of the list
 * @param {Set<string>} documented names with a document of their own, which the list cannot make gone
 * @param {import('./plan-import.mjs').StartMethod} startMethod
 * @returns {Set<string>} names that have vanished
 */
export function applyList(methods, listed, month, documented, startMethod) {
  const vanished = [...methods.values()].filter(
    (method) => wasListed(method) && !listed.has(method['name']) && !documented.has(method['name']),
  )
  for (const method of vanished) methods.set(method['name'], methodInOrder({ ...method, gone: month }))
  for (const name of listed.keys()) {
    methods.set(name, seenInList(methods.get(name) ?? startMethod(name, 'oapi-doc'), month))
  }
  return new Set(vanished.map(({ name }) => name))
}

/** A method that the reference has had, as far as we know. @param {Fact} method @returns {boolean} */
export function wasListed({ gone, sources }) {
  return gone === undefined && sources.some((/** @type {string} */ source) => /^(oapi-doc|menu)-/.test(source))
}

/** The list says that there is a method, nothing of what it takes. @param {Fact} method @param {string} month @returns {Fact} */
function seenInList(method, month) {
  if (method['status'] === 'current' && method['gone'] === undefined && method['sources'].length > 0) return method
  const protocol = method['protocol'] === 'top' ? 'both' : method['protocol']
  const sources = [...new Set([...method['sources'], `menu-${month}`])]
  return methodInOrder({ ...method, status: 'current', gone: undefined, protocol, sources })
}
