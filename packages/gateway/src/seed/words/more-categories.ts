import type { CategoryWords } from './catalogue.ts'
import { homeRanges } from './home-ranges.ts'
import { wearRanges } from './wear-ranges.ts'

/** What a category sells, and in which styles: each kind comes in each style. */
export interface Range extends Omit<CategoryWords, 'titles'> {
  /** What it is, what is said of it besides, and what the plainest costs in US dollars. */
  readonly kinds: readonly (readonly [kind: string, features: string, price: number])[]
  readonly styles: readonly string[]
}

/** Twelve more categories with twenty products each, beside those of `categories`. Ids of top categories as in the platform's tree. */
export const moreCategories: readonly CategoryWords[] = [...wearRanges, ...homeRanges].map(categoryOf)

function categoryOf({ kinds, styles, ...category }: Range): CategoryWords {
  const titles = kinds.flatMap(([kind, features, price]) =>
    styles.map((style, index) => [`${style} ${kind} ${features}`, (price * (1 + index * 0.15)).toFixed(2)] as const),
  )
  return { ...category, titles }
}
