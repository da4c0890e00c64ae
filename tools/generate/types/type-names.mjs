// @ts-check

import { pageParameters } from './page-parameters.mjs'

/**
 * Names of the types of a method; those of a method with pages may demand less where they are asked for one by one.
 * @param {import('../../read-facts.mjs').Fact} method
 * @example typeNames({ name: 'aliexpress.ds.image.searchV2', params }).answer // 'AliexpressDsImageSearchV2Answer'
 */
export function typeNames(method) {
  const words = /** @type {string} */ (method['name']).split(/[^A-Za-z0-9]+/)
  const stem = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  const hasPageType = method['paging'] !== undefined && pageParameters(method) !== method['params']
  return {
    parameters: `${stem}Parameters`,
    pageParameters: hasPageType ? `${stem}PageParameters` : `${stem}Parameters`,
    answer: `${stem}Answer`,
  }
}
