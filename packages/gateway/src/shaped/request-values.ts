import type { MethodFact } from '@aeop/sdk/facts'
import { parseLosslessJson, type JsonValue } from '@aeop/sdk/protocol'
import { imprintOf } from '../domain/imprint.ts'
import type { UploadedFile } from '../domain/uploaded-file.ts'
import { sharedName } from './field-name.ts'
import { pagePaths } from './page-of.ts'
import { seedOf } from './seed-of.ts'

/** What a shaped answer takes from its request. */
export interface RequestValues {
  /** The same for the same method and values, whatever the protocol, the order, the time and the session; it does not depend on the page asked for. */
  readonly seed: number
  /** Scalars by {@link sharedName}, in the order of the request. */
  readonly named: ReadonlyMap<string, readonly string[]>
  /** Scalars by path: `param0.current_page`. */
  readonly byPath: ReadonlyMap<string, string>
}

/** A request beyond it is read no further: its first values decide. */
const VALUES_READ = 2000
/** Levels of JSON in a parameter; the deepest request of the catalogue has 5. */
const LEVELS_READ = 32

/**
 * Reads the parameters that the catalogue knows. It never throws: what is no JSON counts as text.
 *
 * @example
 * readRequest(fact, new Map([['product_ids', '1,2']]), new Map()).named.get('productid') // ['1', '2']
 */
export function readRequest(
  fact: MethodFact,
  params: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, UploadedFile>,
): RequestValues {
  const leaves: Leaf[] = []
  const lines = [fact.name]
  for (const { name, type } of fact.params) {
    const file = files.get(name)
    if (file !== undefined) lines.push(`${name}=${file.fileName} ${file.content.length} ${imprintOf(file.content)}`)
    const text = params.get(name)?.trim()
    if (text) addLeaves(valueOf(text, type.startsWith('array<') || /ids$/i.test(name)), name, name, 0, leaves)
  }
  const ofPage = fact.paging === undefined ? [] : pagePaths(fact.paging).flat()
  const named = new Map<string, string[]>()
  const byPath = new Map<string, string>()
  for (const { path, name, text } of leaves) {
    if (!ofPage.includes(path)) lines.push(`${path}=${text}`)
    if (!byPath.has(path)) byPath.set(path, text)
    const key = sharedName(name)
    const others = named.get(key)
    if (others === undefined) named.set(key, [text])
    else others.push(text)
  }
  return { seed: seedOf(lines.join('\n')), named, byPath }
}

interface Leaf {
  readonly path: string
  readonly name: string
  readonly text: string
}

/** Objects and lists are JSON text; on TOP a list of scalars is a text with commas (top-protocol 2.2). */
function valueOf(text: string, isList: boolean): JsonValue {
  if (/^[[{]/.test(text)) {
    try {
      return parseLosslessJson(text)
    } catch {
      return text
    }
  }
  return isList ? text.split(',').map((item) => item.trim()) : text
}

/** Members by name, so that their order in the text does not count. */
function addLeaves(value: JsonValue, path: string, name: string, level: number, leaves: Leaf[]): void {
  if (value === null || leaves.length >= VALUES_READ || level > LEVELS_READ) return
  if (typeof value !== 'object') leaves.push({ path, name, text: String(value) })
  else if (isList(value)) for (const item of value) addLeaves(item, path, name, level + 1, leaves)
  else {
    for (const member of Object.keys(value).toSorted()) {
      addLeaves(value[member] as JsonValue, `${path}.${member}`, member, level + 1, leaves)
    }
  }
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
