// @ts-check

import { memberOf } from './member-of.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

/**
 * The type of one item of a paged method's list.
 * @param {Fact} method with `paging`
 * @param {string} answer the type of its answer
 * @throws {Error} when `paging.items` leads to no list
 */
export function pageItem({ name, paging, response }, answer) {
  let type = answer
  /** @type {Fact[]} */
  let fields = response
  /** @type {Fact | undefined} */
  let field
  for (const step of paging.items.split('.')) {
    field = fields.find((candidate) => candidate['name'] === step)
    if (field === undefined) break
    type = memberOf(type, field)
    fields = field['fields'] ?? []
  }
  if (field?.['type'].startsWith('array<')) return type
  throw new Error(`${name}: paging.items is ${paging.items}, which is no list of its answer`)
}
