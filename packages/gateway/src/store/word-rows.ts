/** In which rows words stand, where a word is found by its beginning. Row numbers only grow. */
export interface WordRows {
  put(row: number, words: Iterable<string>): void
  /** Rows that have all of the words, in ascending order. */
  rowsWithAll(words: readonly string[]): readonly number[]
}

/** So many rows are kept of beginnings that several words have: 16 MB. */
const MOST_MERGED = 2_000_000

/** An inverted index in memory. */
export function createWordRows(): WordRows {
  const rowsOf = new Map<string, number[]>()
  const merged = new Map<string, readonly number[]>()
  let mergedRows = 0
  const forgetMerged = (): void => {
    merged.clear()
    mergedRows = 0
  }
  let sorted: string[] | undefined
  const rowsWith = (beginning: string): readonly number[] => {
    const known = merged.get(beginning)
    if (known !== undefined) return known
    sorted ??= [...rowsOf.keys()].sort()
    const first = firstNotBelow(sorted, beginning)
    // No letter or digit comes after this one.
    const end = firstNotBelow(sorted, `${beginning}\uffff`)
    const lists = sorted.slice(first, end).map((word) => rowsOf.get(word) ?? [])
    const [only = []] = lists
    if (lists.length < 2) return only
    const rows = [...new Set(lists.flat())].sort((a, b) => a - b)
    if (mergedRows + rows.length > MOST_MERGED) forgetMerged()
    mergedRows += rows.length
    merged.set(beginning, rows)
    return rows
  }
  return {
    put: (row, words) => {
      forgetMerged()
      for (const word of new Set(words)) {
        const rows = rowsOf.get(word)
        if (rows !== undefined) rows.push(row)
        else {
          rowsOf.set(word, [row])
          sorted?.splice(firstNotBelow(sorted, word), 0, word)
        }
      }
    },
    rowsWithAll: (words) => {
      const [rarest = [], ...others] = words.map(rowsWith).sort((a, b) => a.length - b.length)
      return rarest.filter((row) => others.every((rows) => rows[firstNotBelow(rows, row)] === row))
    },
  }
}

function firstNotBelow<Value extends string | number>(sorted: readonly Value[], wanted: Value): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Value) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
