// @ts-check

import { topType } from './field-types.mjs'
import { readFields } from './read-fields.mjs'
import { readMethodName } from './read-method-name.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @type {import('./read-fields.mjs').Dialect} a false flag is left out of these files */
const DIALECT = { names: ['name'], types: ['type'], children: 'subParams', typeOf: topType, required: false }

/** A document has at least one of the trees; empty ones are left out. @param {Fact} data @returns {boolean} */
export function isTopDocument(data) {
  return ['requestParams', 'responseParams', 'apiChineseName'].some((key) => key in data)
}

/**
 * One method of the old TOP portal's reference.
 * @param {Fact} document @returns {Omit<import('./read-saved.mjs').SavedDocument, 'file'>}
 * @throws {import('./malformed.mjs').Malformed}
 */
export function readTopDocument(document) {
  return {
    kind: 'top-doc',
    name: readMethodName(document['name'], '/name'),
    params: readFields(document['requestParams'] ?? [], '/requestParams', DIALECT, 'params'),
    response: readFields(document['responseParams'] ?? [], '/responseParams', DIALECT, 'response'),
    errors: [],
  }
}
