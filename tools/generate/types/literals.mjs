// @ts-check

import { printScalar } from '../../print-data.mjs'

/** @param {readonly (string | number)[]} values @returns {string} a union of the values, in their order */
export function literals(values) {
  return values.map((value) => printScalar(value, 'typescript')).join(' | ')
}
