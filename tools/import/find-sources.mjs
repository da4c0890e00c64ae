// @ts-check
// Which source each saved file is, and what speaks against taking the files together.

import { wasListed } from './apply-list.mjs'

/** @typedef {import('./read-saved.mjs').Saved} Saved */
/** @typedef {import('../read-facts.mjs').Fact} Fact */

const SOURCE = /^(oapi-doc-\d{4}-(0[1-9]|1[0-2])|top-doc-\d{4}(-(0[1-9]|1[0-2]))?)$/
const FORMS = 'oapi-doc-YYYY-MM for the Open Platform reference, top-doc-YYYY for that of TOP'
/** A list that lacks more than this part of what the reference had is a part of the list. */
const LARGEST_LOSS = 0.5

/**
 * @param {Saved} saved @param {string[]} given ids from the command line
 * @param {Fact[]} known the methods that we have
 * @returns {{ sourceOf: Map<string, string>, refused: string[] }} sources by file; one sentence for each thing that is wrong
 */
export function findSources(saved, given, known) {
  const dated = [
    ...saved.documents,
    ...saved.lists.map(({ file }) => ({ file, kind: 'oapi-doc', modified: undefined })),
  ].map(({ file, kind, modified }) => {
    const fromDocument = modified === undefined ? undefined : `${kind}-${modified}`
    return { file, source: given.find((id) => id.startsWith(kind)) ?? fromDocument }
  })
  return {
    sourceOf: new Map(dated.flatMap(({ file, source }) => (source === undefined ? [] : [[file, source]]))),
    refused: [
      ...given.filter((id) => !SOURCE.test(id)).map((id) => `--source ${id}: must be ${FORMS}`),
      ...dated
        .filter(({ source }) => source === undefined)
        .map(({ file }) => `${file}: bears no date; say which source it is with --source ID (${FORMS})`),
      ...twice(saved),
      ...saved.lists.flatMap((list) => losses(list, saved, known)),
    ],
  }
}

/** @param {Saved} saved @returns {string[]} */
function twice({ documents, lists }) {
  /** @type {Map<string, string>} */
  const files = new Map()
  const repeated = documents.flatMap(({ file, kind, name }) => {
    const key = `${kind} ${name}`
    const other = files.get(key)
    files.set(key, other ?? file)
    return other === undefined ? [] : [`${file}: ${name} stands in ${other} too; keep the newer one`]
  })
  return [
    ...repeated,
    ...lists.slice(1).map(({ file }) => `${file}: ${lists[0]?.file} is a list of all methods too; keep the newer one`),
  ]
}

/** @param {import('./read-saved.mjs').SavedList} list @param {Saved} saved @param {Fact[]} known @returns {string[]} */
function losses({ file, names }, { documents }, known) {
  const documented = new Set(documents.map(({ name }) => name))
  const had = known.filter(wasListed)
  const lost = had.filter(({ name }) => !names.has(name) && !documented.has(name))
  if (lost.length <= had.length * LARGEST_LOSS) return []
  return [
    `${file} /data: lacks ${lost.length} of the ${had.length} methods that the reference had; it cannot be the whole list`,
  ]
}
