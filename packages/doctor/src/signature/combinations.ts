/**
 * Every combination of so many of the items, those with the smallest sum of costs first; none twice.
 *
 * @param items sorted by cost, which is a small whole number.
 * @param most the greatest sum of costs.
 */
export function* combinations<Item extends { readonly cost: number }>(
  items: readonly Item[],
  size: number,
  most = Infinity,
): Generator<readonly Item[]> {
  const costs = [...new Set(items.map(({ cost }) => cost))]
  const groups = new Map(costs.map((cost) => [cost, items.filter((item) => item.cost === cost)]))
  const lists = costLists(costs, size).filter((list) => sum(list) <= most)
  const sums = lists.toSorted((a, b) => sum(a) - sum(b))
  for (const list of sums) yield* choose(list.map((cost) => groups.get(cost) ?? []))
}

/** Costs that the items of a combination can have, in rising order. */
function costLists(costs: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return costs.flatMap((cost, index) => costLists(costs.slice(index), size - 1).map((rest) => [cost].concat(rest)))
}

/** One item out of each group; where a group comes again, only items behind the last one. */
function* choose<Item>(groups: readonly (readonly Item[])[], from = 0): Generator<readonly Item[]> {
  const [group, ...rest] = groups
  if (group === undefined) {
    yield []
    return
  }
  for (let index = from; index < group.length; index++) {
    const next = rest[0] === group ? index + 1 : 0
    for (const tail of choose(rest, next)) yield [group[index] as Item, ...tail]
  }
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0)
}
