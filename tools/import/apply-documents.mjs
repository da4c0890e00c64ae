// @ts-check

import { mergeMethod } from './merge-method.mjs'
import { isNewest } from './source-rank.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * Merges the saved documents into the methods, the better reference first.
 * @param {Map<string, Fact>} methods by name, changed in place
 * @param {import('./read-saved.mjs').SavedDocument[]} documents
 * @param {Map<string, string>} sourceOf file -> id of its source
 * @param {import('./plan-import.mjs').StartMethod} startMethod
 * @returns {string[]} methods of which we have a better or newer source, so that only gaps were filled
 */
export function applyDocuments(methods, documents, sourceOf, startMethod) {
  /** @type {string[]} */
  const older = []
  for (const document of documents.toSorted(byKind)) {
    const { name, kind, file } = document
    const source = `${sourceOf.get(file)}`
    const method = methods.get(name) ?? startMethod(name, kind)
    if (!isNewest(source, method['sources'])) older.push(name)
    methods.set(name, mergeMethod(method, document, source))
  }
  return [...new Set(older)].toSorted()
}

/** 'oapi-doc' before 'top-doc'. @param {{ kind: string }} one @param {{ kind: string }} other */
function byKind(one, other) {
  return one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0
}
