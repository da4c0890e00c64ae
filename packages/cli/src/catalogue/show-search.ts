import { nearestName } from '@aeop/sdk/catalogue'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import { renderTable } from '../probe/render-table.ts'
import { countGroups } from './count-groups.ts'
import { loadEntries, type CatalogueEntry } from './catalogue-entry.ts'
import { searchEntries } from './search-entries.ts'
import { askedWords, nameWords, textWords } from './words.ts'

/** What is looked for. */
export interface Search {
  readonly words: readonly string[]
  readonly group: string | undefined
  readonly limit: number
}

/** `aeop catalogue search`. That nothing is found is no failure, but the nearest words are told. */
export async function showSearch(
  { words, group, limit }: Search,
  { io, json }: { readonly io: Io; readonly json: boolean },
): Promise<void> {
  if (group === undefined && words.flatMap(askedWords).length === 0) {
    throw new CommandError('wrong-usage', 'there is nothing to look for', 'Give words, or --group')
  }
  if (group !== undefined) checkGroup(group)
  const entries = await loadEntries()
  const inGroup = entries.filter(({ fact }) => group === undefined || fact.group === group)
  const found = searchEntries(inGroup, words)
  const shown = found
    .slice(0, limit)
    .map(({ fact: { name, group }, guide: { status, summary } }) => ({ name, group, status, summary }))
  if (json) io.out(JSON.stringify({ found: found.length, methods: shown }, null, 2))
  else if (shown.length > 0) {
    const rows = shown.map(({ name, group, status, summary }) => [name, group, status, summary])
    io.out(renderTable([['method', 'group', 'status', 'summary'], ...rows], io.columns).join('\n'))
  }
  const more = found.length - shown.length
  if (more > 0) io.note(`and ${more} more: add a word, or --limit ${found.length}`)
  if (found.length === 0) io.note(nothingFound(entries, words))
}

/** @throws {CommandError} `invalid-input` */
function checkGroup(group: string): void {
  const known = Object.keys(countGroups())
  if (known.includes(group)) return
  const nearest = nearestName(group.toLowerCase(), known)
  const remedy = nearest === undefined ? `Use one of ${known.join(', ')}` : `Did you mean ${nearest}?`
  throw new CommandError('invalid-input', '--group names no group', remedy)
}

function nothingFound(entries: readonly CatalogueEntry[], words: readonly string[]): string {
  const vocabulary = [
    ...new Set(entries.flatMap(({ fact, guide }) => [...nameWords(fact.name), ...textWords(guide.summary)])),
  ]
  const unknown = words.flatMap(askedWords).filter((word) => searchEntries(entries, [word]).length === 0)
  const hints = unknown.map((word) => {
    const nearest = nearestName(word.toLowerCase(), vocabulary)
    return nearest === undefined ? `nothing has ${word}` : `nothing has ${word}; did you mean ${nearest}?`
  })
  return `no method found: ${hints.length > 0 ? hints.join(', ') : 'no method has all of the words; give fewer'}`
}
