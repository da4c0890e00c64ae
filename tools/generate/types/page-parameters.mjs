// @ts-check

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

/**
 * The parameters of a paged method without the duty to say which page: `paginate` says it. An object that is then left without duties is none either.
 * @param {Fact} method with `paging`
 * @returns {Fact[]} the same list where the catalogue demands no page anyway
 */
export function pageParameters({ params, paging }) {
  const path = paging.position.split('.')
  const paths = paging.orIn === undefined ? [path] : [path, [paging.orIn, ...path]]
  return paths.reduce(withoutDuty, params)
}

/** @param {Fact[]} fields @param {string[]} path @returns {Fact[]} */
function withoutDuty(fields, [name, ...rest]) {
  const field = fields.find((candidate) => candidate['name'] === name)
  if (field === undefined) return fields
  const eased = rest.length === 0 ? optional(field) : easedInside(field, rest)
  return eased === field ? fields : fields.map((candidate) => (candidate === field ? eased : candidate))
}

/** @param {Fact} field @param {string[]} rest */
function easedInside(field, rest) {
  const fields = withoutDuty(field['fields'] ?? [], rest)
  if (fields === field['fields']) return field
  const eased = { ...field, fields }
  return fields.some(({ required }) => required === true) ? eased : optional(eased)
}

/** @param {Fact} field */
function optional(field) {
  return field['required'] === true ? { ...field, required: false } : field
}
