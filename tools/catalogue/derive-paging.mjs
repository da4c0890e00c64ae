// @ts-check
// How a method gives its list in pages, told by the names in its trees.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * @param {Fact} method with its corrections @param {Fact} facts of facts/paging.json
 * @returns {{ paging?: Fact }}
 */
export function derivePaging(method, facts) {
  const { name } = method
  const exception = facts['exceptions'].find((/** @type {Fact} */ { method: other }) => other === name)
  if (exception) return { paging: exception.paging }
  if (facts['notPaged'].some((/** @type {Fact} */ { methods }) => methods.includes(name))) return {}
  const { paging } = pagingByRule(method, facts)
  return paging ? { paging } : {}
}

/**
 * What the rule makes of the trees.
 * @param {Fact} method @param {Fact} facts of facts/paging.json
 * @returns {{ paging?: Fact, open?: string }} `open`: it asks for pages in a way that the rule cannot settle, and why; neither: it has no pages
 */
export function pagingByRule({ params, response }, { rule }) {
  const asked = openPaths(params)
  const positions = asked.filter(({ field }) => rule.positions.includes(field.name))
  const sizes = asked.filter(({ field }) => rule.sizes.includes(field.name))
  const [position] = positions
  if (position === undefined) return sizes.length > 0 ? { open: 'it has a page size and no page' } : {}
  if (positions.length > 1) return { open: 'more than one parameter may be the page' }
  if (asked.some(({ field }) => rule.cursors.includes(field.name))) return { open: 'it has a page and a cursor' }
  const lists = openPaths(response).filter(({ field }) => isList(field) && !rule.notItems.includes(field.name))
  const [items] = lists
  if (items === undefined) return { open: 'its answer has no list' }
  if (lists.length > 1) return { open: 'its answer has more than one list' }
  const size = sizes.find(({ parent }) => parent === position.parent)
  const counted = (/** @type {string[]} */ names) => only(response, names)
  return {
    paging: {
      kind: 'page',
      position: position.path,
      first: position.field.minimum ?? rule.first,
      ...(size && { size: size.path }),
      ...(size?.field.maximum !== undefined && { maxSize: size.field.maximum }),
      items: items.path,
      ...withValue('total', counted(rule.totals)),
      ...withValue('pages', counted(rule.pages)),
    },
  }
}

/**
 * Every field that a path of names leads to: below objects, but not below lists.
 * @param {Fact[]} fields @param {string} [parent]
 * @returns {{ path: string, parent: string, field: Fact }[]}
 */
export function openPaths(fields, parent = '') {
  return fields.flatMap((field) => {
    const path = parent === '' ? field['name'] : `${parent}.${field['name']}`
    const below = isList(field) ? [] : openPaths(field['fields'] ?? [], path)
    return [{ path, parent, field }, ...below]
  })
}

/** @param {Fact} field */
export function isList({ type, list }) {
  return list === true || type.startsWith('array<')
}

/** The one field of these names; several tell nothing. @param {Fact[]} response @param {string[]} names */
function only(response, names) {
  const found = openPaths(response).filter(({ field }) => names.includes(field['name']))
  return found.length === 1 ? found[0]?.path : undefined
}

/** @param {string} name @param {string | undefined} value */
function withValue(name, value) {
  return value === undefined ? {} : { [name]: value }
}
