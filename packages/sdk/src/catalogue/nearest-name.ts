/**
 * The known name that a mistyped one most likely stands for: one that differs in case or in signs between its words only (`productId`, `product_id`), otherwise
 * the nearest of at most one edit for every three of its characters.
 *
 * @example
 * nearestName('gatway', ['gateway', 'call', 'sign']) // 'gateway'
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const folded = foldName(name)
  const twin = folded === '' ? undefined : known.find((candidate) => foldName(candidate) === folded)
  if (twin !== undefined) return twin
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const most = Math.ceil(candidate.length / 3)
    // No distance is less than the difference of the lengths: a name of a million characters is not gone through.
    if (Math.abs(candidate.length - name.length) > most) continue
    const distance = editDistance(name, candidate)
    if (distance > most || distance >= least) continue
    nearest = candidate
    least = distance
  }
  return nearest
}

/**
 * A name without what the platform's own names are not at one about: capitals, underscores, dots, slashes.
 *
 * @example
 * foldName('product_id') === foldName('productId') // true
 */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Levenshtein distance, with the swap of two neighbours as one edit. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const differs = from[row - 1] === to[column - 1] ? 0 : 1
      const edited = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + differs)
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current.push(isSwap ? Math.min(edited, at(beforeLast, column - 2) + 1) : edited)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
