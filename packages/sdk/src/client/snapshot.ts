import { isPlainObject } from '../protocol/plain-object.ts'

/** One level more than a request may have: what is deeper is refused as it is. */
const DEEPEST = 101

/**
 * A copy of plain objects and arrays, all else as it is: what a caller changes while the facts of a method are loaded is no part of the call.
 *
 * Cycles and values in several places stay what they are. A value that cannot be read, for its getter or its proxy throws, is not copied at all: what reads it
 * later says where.
 *
 * @example
 * const page = { param0: { current_page: 1 } }
 * const kept = snapshot(page)
 * page.param0.current_page = 2 // kept still says 1
 */
export function snapshot<Value>(value: Value): Value {
  try {
    return copyOf(value, new Map(), 0) as Value
  } catch {
    return value
  }
}

function copyOf(value: unknown, copies: Map<unknown, unknown>, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth === DEEPEST || 'toJSON' in value) return value
  const known = copies.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    const items: unknown[] = []
    copies.set(value, items)
    // Holes count too.
    for (let index = 0; index < value.length; index++) items.push(copyOf(value[index], copies, depth + 1))
    return items
  }
  if (!isPlainObject(value)) return value
  const members = Object.create(null) as Record<string, unknown>
  copies.set(value, members)
  for (const [name, member] of Object.entries(value)) members[name] = copyOf(member, copies, depth + 1)
  return members
}
