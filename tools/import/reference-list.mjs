// @ts-check

import { isRecord } from './is-record.mjs'
import { Malformed } from './malformed.mjs'
import { readMethodName } from './read-method-name.mjs'

/**
 * getApiCategoryMixed.json of the Open Platform: all its methods at a moment, by category.
 * @param {import('../read-facts.mjs').Fact} document
 * @returns {Map<string, string>} name of a method -> name of its category
 * @throws {Malformed}
 */
export function readReferenceList(document) {
  /** @type {Map<string, string>} */
  const listed = new Map()
  for (const [index, category] of document['data'].entries()) {
    const here = `/data/${index}`
    if (!isRecord(category) || typeof category['name'] !== 'string')
      throw new Malformed(here, 'must be a category with a name')
    const apis = category['apiList'] ?? []
    if (!Array.isArray(apis)) throw new Malformed(`${here}/apiList`, 'must be a list')
    for (const [position, api] of apis.entries()) {
      const name = readMethodName(isRecord(api) ? api['path'] : undefined, `${here}/apiList/${position}/path`)
      if (!listed.has(name)) listed.set(name, category['name'])
    }
  }
  if (listed.size === 0) throw new Malformed('/data', 'lists no method')
  return listed
}
