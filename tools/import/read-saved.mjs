// @ts-check
// A folder of saved reference JSON. What a file is, its content says.

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from './is-record.mjs'
import { Malformed } from './malformed.mjs'
import { readReferenceDocument } from './reference-document.mjs'
import { readReferenceList } from './reference-list.mjs'
import { isTopDocument, readTopDocument } from './top-document.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */
/** @typedef {'oapi-doc' | 'top-doc'} SourceKind kinds of sources that can be imported, as their ids begin */
/**
 * One method as a saved document has it.
 * @typedef {object} SavedDocument
 * @property {string} file
 * @property {SourceKind} kind
 * @property {string} name
 * @property {Fact[]} params
 * @property {Fact[]} response
 * @property {string[]} errors codes only
 * @property {boolean} [session]
 * @property {string} [modified] year and month
 */
/** @typedef {{ file: string, names: Map<string, string> }} SavedList names with their category */
/** @typedef {{ documents: SavedDocument[], lists: SavedList[], malformed: string[] }} Saved */

/**
 * @param {string} folder @returns {Saved} `malformed` holds one sentence for each file that is refused
 * @throws {Error} when the folder cannot be read
 */
export function readSaved(folder) {
  /** @type {Saved} */
  const saved = { documents: [], lists: [], malformed: [] }
  for (const file of listFiles(folder)) {
    try {
      readOne(file, saved)
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      saved.malformed.push(`${file} ${error.message}`)
    }
  }
  return saved
}

/** Hidden files are those of file managers and editors. @param {string} folder @returns {string[]} */
function listFiles(folder) {
  return entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** @param {string} file @param {Saved} saved */
function readOne(file, { documents, lists }) {
  const document = parse(readText(file))
  if (!isRecord(document)) throw new Malformed('', 'must be a JSON object')
  if (document['success'] === false) throw new Malformed('/success', 'the platform refused; save the document again')
  const data = document['data']
  if (Array.isArray(data)) lists.push({ file, names: readReferenceList(document) })
  else if (isRecord(data) && Array.isArray(data['apiList']))
    documents.push({ file, ...readReferenceDocument(document) })
  else if (isRecord(data) && isTopDocument(data)) documents.push({ file, ...readTopDocument(data) })
  else if (isTopDocument(document)) documents.push({ file, ...readTopDocument(document) })
  else if (!isPackageNote(document)) {
    throw new Malformed('', 'neither getApi.json nor getApiCategoryMixed.json nor a document of the TOP reference')
  }
}

/** Links count as what they lead to; a link to a folder could lead in circles, and a pipe has no end. @param {string} file @returns {string} */
function readText(file) {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Malformed('', 'neither a file nor a folder')
  const bytes = readFileSync(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Malformed('', 'no UTF-8 text; save the document again')
  }
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Malformed('', `no JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Public copies of the TOP reference have one in each folder; it says nothing about methods. @param {Fact} document */
function isPackageNote(document) {
  return Object.keys(document).sort().join() === 'id,name,pkg'
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    const { code = String(cause) } = /** @type {{ code?: string }} */ (cause)
    throw new Error(`${folder}: cannot be read as a folder (${code})`, { cause })
  }
}
