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
    ...saved.documents.map(({ file, kind, modified }) => ({ file, kind, modified, isList: false })),
    ...saved.lists.map(({ file }) => ({ file, kind: 'oapi-doc', modified: undefined, isList: true })),
  ].map(({ file, kind, modified, isList }) => {
    const fromDocument = modified === undefined ? undefined : `${kind}-${modified}`
    return { file, isList, source: given.find((id) => id.startsWith(kind)) ?? fromDocument }
  })
  return {
    sourceOf: new Map(dated.flatMap(({ file, source }) => (source === undefined ? [] : [[file, source]]))),
    refused: [
      ...given.filter((id) => !SOURCE.test(id)).map((id) => `--source ${id}: must be ${FORMS}`),
      ...dated
        .filter(({ source }) => source === undefined)
        .map(({ file }) => `${file}: bears no date; say which source it is with --source ID (${FORMS})`),
      ...given.flatMap((id, index) => sameKind(id, given.slice(0, index))),
      ...twice(saved),
      ...saved.lists.flatMap((list) => losses(list, saved, known)),
      ...dated.filter(({ isList }) => isList).flatMap((list) => tooOld(list, known)),
    ],
  }
}

/** @param {string} id @param {string[]} before @returns {string[]} */
function sameKind(id, before) {
  const other = before.find((one) => kindOf(one) === kindOf(id))
  return other === undefined ? [] : [`--source ${id}: ${other} is of the same kind; import the one, then the other`]
}

/** @param {string} id */
function kindOf(id) {
  return id.split('-', 2).join('-')
}

/**
 * What is missing in an old list may have come after it.
 * @param {{ file: string, source: string | undefined }} list @param {Fact[]} known @returns {string[]}
 */
function tooOld({ file, source = '' }, known) {
  const newest = known
    .flatMap(({ gone = '', sources }) => [gone, ...sources.map(monthOfReference)])
    .reduce((latest, month) => (month > latest ? month : latest), '')
  const month = monthOfReference(source)
  if (month === '' || month >= newest) return []
  return [`${file}: a list of ${month}, but what we have of the reference is of ${newest}; save a newer one`]
}

/** @param {string} source @returns {string} empty for a source of another kind */
function monthOfReference(source) {
  return /^(?:oapi-doc|menu)-(.*)$/.exec(source)?.[1] ?? ''
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
