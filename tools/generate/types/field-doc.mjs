// @ts-check

import { sentence } from './doc-comment.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

/**
 * What is said of one field: one line, or none where there is nothing to say.
 * @param {Fact} field @param {'parameters' | 'answer'} side @returns {string[]}
 */
export function fieldDoc(field, side) {
  const { description, example, required } = field
  const said = [
    ...(description === undefined ? [] : [sentence(description)]),
    ...limits(field),
    ...(example === undefined ? [] : [`Example: \`${String(example)}\`.`]),
    ...(side === 'parameters' && required === undefined ? ['Whether it is required is not known.'] : []),
  ]
  return said.length === 0 ? [] : [said.join(' ')]
}

/** @param {Fact} field */
function limits({ minimum, maximum, maxLength, maxItems, format, pattern }) {
  return [
    ...range(minimum, maximum),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
    ...(maxItems === undefined ? [] : [`At most ${maxItems} items.`]),
    ...(format === undefined ? [] : [`Form \`${format}\`.`]),
    ...(pattern === undefined ? [] : [`Matches \`${pattern}\`.`]),
  ]
}

/** @param {number | undefined} minimum @param {number | undefined} maximum */
function range(minimum, maximum) {
  if (minimum !== undefined && maximum !== undefined) return [`From ${minimum} to ${maximum}.`]
  if (minimum !== undefined) return [`At least ${minimum}.`]
  return maximum === undefined ? [] : [`At most ${maximum}.`]
}
