import type { ScalarType } from '../method-fact.ts'
import { report, type CheckContext } from './check-context.ts'
import { readJsonText } from './read-json-text.ts'
import { shownValue } from './shown-value.ts'

/**
 * Whether a list travels as text with commas between its items: one of scalars, at the top of a request. Inside an object a list is a JSON list, on TOP as
 * well.
 *
 * Source: top-protocol 2.2; iop-protocol 2.
 */
export function isByCommas({ path, listText }: CheckContext, itemType: ScalarType, value: unknown): boolean {
  if (path.length !== 1 || itemType === 'json' || listText === 'json') return false
  return listText === 'commas' || (typeof value === 'string' && !value.trimStart().startsWith('['))
}

/** The items of a list, or of its text at the top of a request; `undefined` where it is none, which is reported, and where it is too long to look into. */
export function readItems(context: CheckContext, given: unknown, byCommas: boolean): readonly unknown[] | undefined {
  const isText = typeof given === 'string' && context.path.length === 1
  if (isText && byCommas) return given.split(',').map((item) => item.trim())
  const read = isText ? readJsonText(context, given) : { value: given }
  if (read === undefined) return undefined
  const { value } = read
  if (Array.isArray(value)) return value as readonly unknown[]
  const problem = `it takes a list, and ${shownValue(context, value)} is none`
  report(context, 'type', problem, 'Give an array, also for a single item')
  return undefined
}
