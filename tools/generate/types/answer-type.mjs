// @ts-check
// The TypeScript type of what the client delivers for a field: see packages/sdk/src/protocol/normalise.ts.

import { isIdentifier } from '../is-identifier.mjs'
import { literals } from './literals.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

const SCALARS = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  price: 'string',
  json: 'JsonValue',
  // No answer with a file in it is on record.
  bytes: 'JsonValue',
}

/** @param {Fact} field @param {string} scalar its type, or that of its items @returns {string} */
export function answerType(field, scalar) {
  if (isIdentifier(field)) return 'string'
  const type = SCALARS[/** @type {keyof SCALARS} */ (scalar)]
  const values = field['enum']
  // The platform adds states without notice: those that are known are offered, others fit.
  return values === undefined ? type : `${literals(values)} | (${type} & {})`
}
