/** The first items of a list as it would be when sorted, without sorting all of it: a page out of thousands. */
export function smallest<Item>(items: readonly Item[], count: number, compare: (a: Item, b: Item) => number): Item[] {
  // A large part of the list is had sooner by sorting the whole.
  if (count * 4 > items.length) return items.toSorted(compare).slice(0, count)
  const found: Item[] = []
  for (const item of items) {
    const last = found[count - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(found[middle] as Item, item) <= 0) low = middle + 1
      else high = middle
    }
    found.splice(low, 0, item)
    if (found.length > count) found.pop()
  }
  return found
}
