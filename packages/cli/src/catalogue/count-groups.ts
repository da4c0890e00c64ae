import { groupOf, methodNames } from '@aeop/sdk/catalogue'

/** How many methods each group has, by its name. */
export function countGroups(): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of methodNames) {
    const group = groupOf(name) ?? 'other'
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return Object.fromEntries(Array.from(counts).sort(([one], [other]) => (one < other ? -1 : 1)))
}
