// @ts-check

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/**
 * @typedef {object} Change
 * @property {'added' | 'removed' | 'changed'} kind of a field, an error code or a property
 * @property {string} at 'params.a.b', 'errors.CODE', or the method's own property
 * @property {string} [property] of the field, where that changed
 * @property {unknown} [from]
 * @property {unknown} [to]
 */

const APART = new Set(['params', 'response', 'errors', 'fields'])

/** @param {Fact} before @param {Fact} after @returns {Change[]} in the order of the file */
export function describeChanges(before, after) {
  return [
    ...propertyChanges(before, after),
    ...fieldChanges(before['params'], after['params'], 'params'),
    ...fieldChanges(before['response'], after['response'], 'response'),
    ...after['errors']
      .filter((/** @type {Fact} */ { code }) =>
        before['errors'].every((/** @type {Fact} */ error) => error['code'] !== code),
      )
      .map((/** @type {Fact} */ { code }) => ({ kind: 'added', at: `errors.${code}` })),
  ]
}

/** @param {Fact[]} before @param {Fact[]} after @param {string} path @returns {Change[]} */
function fieldChanges(before, after, path) {
  const removed = before.filter(({ name }) => after.every((field) => field['name'] !== name))
  return [
    ...after.flatMap((field) => {
      const at = `${path}.${field['name']}`
      const old = before.find(({ name }) => name === field['name'])
      if (old === undefined) return whole('added', field, at)
      const inside = fieldChanges(old['fields'] ?? [], field['fields'] ?? [], at)
      return [...propertyChanges(old, field, at), ...inside]
    }),
    ...removed.flatMap((field) => whole('removed', field, `${path}.${field['name']}`)),
  ]
}

/** A field and all below it. @param {'added' | 'removed'} kind @param {Fact} field @param {string} at @returns {Change[]} */
function whole(kind, field, at) {
  const type = field['required'] === true ? `${field['type']}, required` : field['type']
  const inside = (field['fields'] ?? []).flatMap((/** @type {Fact} */ child) =>
    whole(kind, child, `${at}.${child['name']}`),
  )
  return [{ kind, at, [kind === 'added' ? 'to' : 'from']: type }, ...inside]
}

/** @param {Fact} before @param {Fact} after @param {string} [field] path of the field; left out: the method itself @returns {Change[]} */
function propertyChanges(before, after, field) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !APART.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) =>
      Object.assign(field === undefined ? { at: key } : { at: field, property: key }, {
        kind: /** @type {const} */ ('changed'),
        from: before[key],
        to: after[key],
      }),
    )
}
