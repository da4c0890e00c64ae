import type { ProductOrdering } from '../domain/product-ordering.ts'

export interface ProductQuery {
  /** Words that must all begin a word of the product's title, category or attributes. */
  readonly words?: string | undefined
  readonly categoryId?: number | undefined
  /** Leaves out what is not sold there. */
  readonly shipTo: string
  /** @default 'orders,desc' */
  readonly ordering?: ProductOrdering | undefined
}

/** What the columns of a product say that a search looks at. */
export interface SearchedColumns {
  readonly productId: string
  readonly categoryId: number
  readonly status: string
  /** ` word word word `, lower case. */
  readonly words: string
  /** A JSON list of countries. */
  readonly excludedCountries: string
  readonly price: number
  readonly sales: number
  readonly comments: number
}

/** The columns that lists are sorted by, and the ends of the names of their indexes. */
const sortKeys = { min_price: 'price', orders: 'sales', comments: 'comments' } as const

export interface Sorting {
  readonly key: (typeof sortKeys)[keyof typeof sortKeys]
  /** Products alike in the key come in the order of their ids, which goes the same way, so that one index serves both. */
  readonly direction: 'asc' | 'desc'
}

export function sortingOf(ordering: ProductOrdering = 'orders,desc'): Sorting {
  const [name, direction] = ordering.split(',') as [keyof typeof sortKeys, Sorting['direction']]
  return { key: sortKeys[name], direction }
}

/** How a country stands in a JSON list. */
export function countryInList(country: string): string {
  return JSON.stringify(country.toUpperCase())
}

/** What is asked for. A text without a single letter or digit stands in no list of words, and so finds nothing. */
export function askedWords(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  const words = wordsOf(text)
  return words.length > 0 ? words : [text]
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
