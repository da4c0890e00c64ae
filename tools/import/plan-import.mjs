// @ts-check

import { methodPath } from '../catalogue/method-path.mjs'
import { applyDocuments } from './apply-documents.mjs'
import { applyList } from './apply-list.mjs'
import { describeChanges } from './describe-changes.mjs'
import { guessGroup, newMethod } from './new-method.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/** @typedef {(name: string, kind: import('./read-saved.mjs').SourceKind) => Fact} StartMethod makes a method that nobody knew */
/** @typedef {{ path: string, method: Fact }} Planned path relative to facts/ */
/** @typedef {Planned & { changes: import('./describe-changes.mjs').Change[] }} PlannedChange */
/**
 * What an import would do.
 * @typedef {object} Plan
 * @property {Planned[]} added
 * @property {PlannedChange[]} changed the vanished ones are not among them
 * @property {Planned[]} vanished
 * @property {number} unchanged
 * @property {string[]} older methods of which we have a better or newer source, so that only gaps were filled
 */

/**
 * @param {import('../read-facts.mjs').FactsFile[]} files facts as they stand
 * @param {import('./read-saved.mjs').Saved} saved
 * @param {Map<string, string>} sourceOf path of a saved file -> id of its source
 * @returns {Plan}
 */
export function planImport(files, saved, sourceOf) {
  const known = files.filter(({ path }) => path.startsWith('methods/'))
  const before = new Map(known.map(({ data }) => [data['name'], data]))
  const paths = new Map(known.map(({ path, data }) => [data['name'], path]))
  const list = saved.lists[0]
  const categories = list?.names ?? new Map()
  /** @type {StartMethod} */
  const startMethod = (name, kind) => newMethod(name, guessGroup(name, [...before.values()], categories), kind)

  const after = new Map(before)
  const older = applyDocuments(after, saved.documents, sourceOf, startMethod)
  const documented = new Set(saved.documents.map(({ name }) => name))
  const month = `${sourceOf.get(list?.file ?? '')}`.replace('oapi-doc-', '')
  const vanished = list ? applyList(after, list.names, month, documented, startMethod) : new Set()

  const touched = [...after.values()]
    .filter((method) => before.get(method['name']) !== method)
    .toSorted((one, other) => (one['name'] < other['name'] ? -1 : 1))
    .map((method) => ({
      path: paths.get(method['name']) ?? methodPath({ name: method['name'], group: method['group'] }),
      method,
    }))
  return {
    added: touched.filter(({ method: { name } }) => !before.has(name)),
    changed: touched.flatMap((planned) => {
      const old = before.get(planned.method['name'])
      if (old === undefined || vanished.has(old['name'])) return []
      return [{ ...planned, changes: describeChanges(old, planned.method) }]
    }),
    vanished: touched.filter(({ method: { name } }) => vanished.has(name)),
    unchanged: after.size - touched.length,
    older,
  }
}
