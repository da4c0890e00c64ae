import type { ParameterRequest } from '../wire-request.ts'

/**
 * Parameters as pairs of texts: text as it is, other values as JSON text; what is unset, or has no text, is left out.
 *
 * @example
 * pairsOf({ product_id: 1005, session: null, list: [1, 2] }) // [['product_id', '1005'], ['list', '[1,2]']]
 */
export function pairsOf(parameters: ParameterRequest['parameters']): readonly (readonly [string, string])[] {
  if (typeof parameters !== 'object' || parameters === null) return []
  const entries: readonly (readonly [unknown, unknown])[] = isList(parameters) ? parameters : Object.entries(parameters)
  const pairs: (readonly [string, string])[] = []
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue
    const [name, value] = entry as readonly unknown[]
    const text = textOf(value)
    if (typeof name === 'string' && text !== undefined) pairs.push([name, text])
  }
  return pairs
}

function isList(
  parameters: ParameterRequest['parameters'],
): parameters is Extract<ParameterRequest['parameters'], readonly unknown[]> {
  return Array.isArray(parameters)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return undefined
  if (typeof value === 'bigint') return String(value)
  try {
    return JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))
  } catch {
    // A cycle, or a toJSON that throws: nobody can have sent it.
    return undefined
  }
}
