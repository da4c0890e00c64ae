// @ts-check

import { printScalar } from '../../print-data.mjs'

/**
 * The type of one value of a field, or of one item where it is a list, read off the type that the field is in.
 * @param {string} type @param {import('../../read-facts.mjs').Fact} field
 * @example memberOf('OrderListAnswer', { name: 'orders', type: 'array<json>' }) // "NonNullable<OrderListAnswer['orders']>[number]"
 */
export function memberOf(type, { name, type: fieldType }) {
  const value = `NonNullable<${type}[${printScalar(name, 'typescript')}]>`
  return fieldType.startsWith('array<') ? `${value}[number]` : value
}
