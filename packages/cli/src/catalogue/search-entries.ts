import type { FieldFact } from '@aeop/sdk/catalogue'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { nameWords, textWords } from './words.ts'

/** Where a word can be found, and how much that counts: the name says most. */
const weights = { name: 16, nameBeginning: 8, group: 6, summary: 4, summaryBeginning: 2, field: 1 } as const

/**
 * The methods in which every word is found, those with the words in their name first; all methods where there is no word. A word
 * matches whole words and beginnings of words.
 *
 * @example
 * searchEntries(entries, ['freight', 'calculate']).map(({ fact }) => fact.name) // ['aliexpress.logistics.buyer.freight.calculate', ...]
 */
export function searchEntries(entries: readonly CatalogueEntry[], words: readonly string[]): CatalogueEntry[] {
  const wanted = words.flatMap(textWords)
  return entries
    .map((entry) => ({ entry, scores: wanted.map((word) => wordScore(entry, word)) }))
    .filter(({ scores }) => !scores.includes(0))
    .map(({ entry, scores }) => ({ entry, score: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((one, other) => other.score - one.score || byStatusAndName(one.entry, other.entry))
    .map(({ entry }) => entry)
}

/** 0 where the word is not found. */
function wordScore({ fact, guide }: CatalogueEntry, word: string): number {
  const ofName = nameWords(fact.name)
  const ofSummary = textWords(guide.summary)
  if (ofName.includes(word)) return weights.name
  if (ofName.some((part) => part.startsWith(word))) return weights.nameBeginning
  if (fact.group === word) return weights.group
  if (ofSummary.includes(word)) return weights.summary
  if (ofSummary.some((part) => part.startsWith(word))) return weights.summaryBeginning
  return [...fact.params, ...fact.response].some((field) => isInField(field, word)) ? weights.field : 0
}

function isInField({ name, fields = [] }: FieldFact, word: string): boolean {
  return nameWords(name).includes(word) || name === word || fields.some((field) => isInField(field, word))
}

const statusOrder = ['current', 'iop-2024', 'iop-2023', 'legacy'] as const

function byStatusAndName(one: CatalogueEntry, other: CatalogueEntry): number {
  const difference = statusOrder.indexOf(one.guide.status) - statusOrder.indexOf(other.guide.status)
  return difference || (one.fact.name < other.fact.name ? -1 : 1)
}
