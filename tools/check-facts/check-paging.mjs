// @ts-check
// What a schema cannot say of facts/paging.json: each method that asks for pages is settled once, and every path leads somewhere.

import { isList, openPaths, pagingByRule } from '../catalogue/derive-paging.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const PLACE = 'facts/paging.json'

/** @param {Fact[]} methods @param {Fact} facts of facts/paging.json @returns {string[]} */
export function checkPaging(methods, facts) {
  const exceptions = facts['exceptions'].map((/** @type {Fact} */ { method }) => method)
  const notPaged = facts['notPaged'].flatMap((/** @type {Fact} */ { methods: names }) => names)
  const byHand = [...exceptions, ...notPaged]
  const byName = new Map(methods.map((method) => [method['name'], method]))
  return [
    ...byHand.flatMap((name, index) => [
      ...(byHand.indexOf(name) < index ? [`${PLACE}: ${name} stands twice`] : []),
      ...(byName.has(name) ? [] : [`${PLACE}: there is no method ${name}`]),
    ]),
    ...methods.flatMap((method) => {
      const { name } = method
      const { open, paging } = pagingByRule(method, facts)
      if (open !== undefined) {
        return byHand.includes(name)
          ? []
          : [`${PLACE}: ${name} needs an exception or a reason not to be paged: ${open}`]
      }
      if (notPaged.includes(name) && !paging) return [`${PLACE} /notPaged: ${name} takes no page; take it away`]
      const exception = facts['exceptions'].find((/** @type {Fact} */ { method: other }) => other === name)
      return paging && JSON.stringify(sorted(exception?.paging ?? {})) === JSON.stringify(sorted(paging))
        ? [`${PLACE} /exceptions: ${name} is what the rule says; take the exception away`]
        : []
    }),
    ...facts['exceptions'].flatMap((/** @type {Fact} */ { method, paging }) => {
      const trees = byName.get(method)
      return trees ? astray(paging, trees).map((path) => `${PLACE} /exceptions: ${method} has no ${path}`) : []
    }),
  ]
}

/** Paths that the trees do not have. @param {Fact} paging @param {Fact} method @returns {string[]} */
function astray({ position, size, orIn, items, total, pages, next }, { params, response }) {
  const asked = new Set(openPaths(params).map(({ path }) => path))
  const answered = openPaths(response)
  const lists = new Set(answered.filter(({ field }) => isList(field)).map(({ path }) => path))
  const values = new Set(answered.filter(({ field }) => !isList(field)).map(({ path }) => path))
  const within = orIn === undefined ? [] : [position, size].filter(Boolean).map((path) => `${orIn}.${path}`)
  return [
    ...[position, size, ...within].filter((path) => path !== undefined && !asked.has(path)),
    ...[items].filter((path) => !lists.has(path)),
    ...[total, pages, next].filter((path) => path !== undefined && !values.has(path)),
  ]
}

/** @param {Fact} record */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
