// @ts-check
// The TypeScript type of what a caller gives for a field.

import { isIdentifier } from '../is-identifier.mjs'
import { literals } from './literals.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

const SCALARS = {
  string: 'string',
  integer: 'number | bigint',
  number: 'number',
  boolean: 'boolean',
  date: 'string | Date',
  price: 'string | number',
  json: 'JsonParameter',
  bytes: 'FileValue',
  unknown: 'ParameterValue',
}

/** @param {Fact} field @param {string} scalar its type, or that of its items @returns {string} */
export function parameterType(field, scalar) {
  const values = field['enum']
  if (values !== undefined) return isFlag(values) ? `boolean | ${literals(values)}` : literals(values)
  // A number would have lost digits before it gets here.
  if (isIdentifier(field)) return 'string | bigint'
  return SCALARS[/** @type {keyof SCALARS} */ (scalar)]
}

/** @param {readonly unknown[]} values */
function isFlag(values) {
  return values.length === 2 && values.includes('true') && values.includes('false')
}
