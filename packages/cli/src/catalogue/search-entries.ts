import type { FieldFact } from '@aeop/sdk/catalogue'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { askedWords, nameWords, spellings, textWords } from './words.ts'

/** Where a word can be found, and how much that counts: the name says most. */
const weights = { name: 16, nameBeginning: 8, group: 6, summary: 4, summaryBeginning: 2, field: 1 } as const

/**
 * The methods in which every word is found, those with the words in their name first; all methods where there is no word. A word
 * matches whole words and beginnings of words, whichever way a name is spelt, and the singular where it is a plural.
 *
 * @example
 * searchEntries(entries, ['freight', 'calculate']).map(({ fact }) => fact.name) // ['aliexpress.logistics.buyer.freight.calculate', ...]
 */
export function searchEntries(entries: readonly CatalogueEntry[], words: readonly string[]): CatalogueEntry[] {
  const wanted = words.flatMap(askedWords).map(spellings)
  return entries
    .map((entry) => ({ entry, scores: wanted.map((ways) => Math.max(...ways.map((way) => score(entry, way)))) }))
    .filter(({ scores }) => !scores.includes(0))
    .map(({ entry, scores }) => ({ entry, sum: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((one, other) => other.sum - one.sum || byStatusAndName(one.entry, other.entry))
    .map(({ entry }) => entry)
}

/** 0 where the words are not found together. */
function score({ fact, guide }: CatalogueEntry, words: readonly string[]): number {
  const ofName = wordsAndWhole(fact.name)
  const ofSummary = textWords(guide.summary)
  const begins = (texts: readonly string[]) => (word: string) => texts.some((text) => text.startsWith(word))
  if (words.every((word) => ofName.includes(word))) return weights.name
  if (words.every(begins(ofName))) return weights.nameBeginning
  if (words.every((word) => fact.group === word)) return weights.group
  if (words.every((word) => ofSummary.includes(word))) return weights.summary
  if (words.every(begins(ofSummary))) return weights.summaryBeginning
  return [...fact.params, ...fact.response].some((field) => isInField(field, words)) ? weights.field : 0
}

function isInField({ name, fields = [] }: FieldFact, words: readonly string[]): boolean {
  const ofField = wordsAndWhole(name)
  return words.every((word) => ofField.includes(word)) || fields.some((field) => isInField(field, words))
}

/** A name in its words, and whole for those who write it without capitals. */
function wordsAndWhole(name: string): string[] {
  return [...nameWords(name), ...textWords(name)]
}

const statusOrder = ['current', 'iop-2024', 'iop-2023', 'legacy'] as const

function byStatusAndName(one: CatalogueEntry, other: CatalogueEntry): number {
  const difference = statusOrder.indexOf(one.guide.status) - statusOrder.indexOf(other.guide.status)
  return difference || (one.fact.name < other.fact.name ? -1 : 1)
}
