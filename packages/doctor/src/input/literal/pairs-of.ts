import { shownName } from '../shown-name.ts'
import { parameterText } from './literal-text.ts'
import { isTable, type LiteralValue } from './literal-value.ts'

/** Names and texts of a table, of a list of pairs, or of a list of `{ name, value }`; `undefined` for anything else. Values that are nothing are left out, with a note. */
export function pairsOf(value: LiteralValue | undefined, notes: Set<string>): [string, string][] | undefined {
  const members = isTable(value) ? value.members : Array.isArray(value) ? listed(value) : undefined
  if (members === undefined) return undefined
  const pairs: [string, string][] = []
  for (const [name, member] of members) {
    const text = parameterText(member)
    if (text === undefined) notes.add(`The parameter ${shownName(name)} has no value; it was left out.`)
    else pairs.push([name, text])
  }
  return pairs
}

type Member = readonly [name: string, value: LiteralValue]

function listed(items: readonly LiteralValue[]): Member[] | undefined {
  const members = items.map((item): Member | undefined => {
    if (Array.isArray(item)) {
      const [name, value] = item as readonly LiteralValue[]
      return typeof name === 'string' && value !== undefined ? [name, value] : undefined
    }
    if (!isTable(item)) return undefined
    const of = (...names: string[]) => item.members.find(([given]) => names.includes(given.toLowerCase()))?.[1]
    const [name, value] = [of('name', 'key'), of('value')]
    return typeof name === 'string' && value !== undefined ? [name, value] : undefined
  })
  return members.every((member) => member !== undefined) ? members : undefined
}
