import { publicParameters } from '../../generated/public-parameters.ts'
import type { FieldFact } from '../method-fact.ts'
import { editDistance, foldName, nearestName } from '../nearest-name.ts'
import { report, type CheckContext } from './check-context.ts'

/** Not parameters of a method; the client says what to do with them. */
const publicNames: ReadonlySet<string> = new Set(publicParameters.map(({ name }) => name))

/** Longer than any name of the catalogue: no use in looking what it may stand for. */
const LONGEST = 100

/** Names that a message lists. */
const MOST_LISTED = 12

const ALL_THE_SAME = 'If the platform has it by now, switch the check off with { check: false }'

/**
 * Reports a name that the catalogue does not have there, and what it may stand for: another spelling of a neighbour, a name that stands elsewhere in the
 * request, a neighbour that is a slip away.
 *
 * The catalogue's requests are complete as of their sources, the newest of 2026; between 2023 and 2026 an average method gained less than half a field
 * (catalogue.md 2), so a name that is not there is most likely wrong. Where types are unknown, names come from SDKs of 2018 to 2022, and only a misspelt one
 * is reported.
 */
export function reportUnknown(context: CheckContext, fields: readonly FieldFact[], name: string): void {
  const { path, fact } = context
  const isTop = path.length === 0
  if (isTop && publicNames.has(name)) return
  const isOld = fact.paramTypes === 'unknown'
  const hint = name.length > LONGEST ? undefined : isOld ? slipOf(fields, name) : hintFor(context, fields, name)
  if (isOld && hint === undefined) return
  path.push(name)
  const problem = isTop ? `${fact.name} has no such parameter` : 'the catalogue has no such member there'
  report(context, 'unknown', problem, `${hint ?? `${listOf(fields)}.`} ${ALL_THE_SAME}`)
  path.pop()
}

function hintFor(context: CheckContext, fields: readonly FieldFact[], name: string): string | undefined {
  const folded = foldName(name)
  const twin = fields.find((field) => foldName(field.name) === folded)
  if (twin !== undefined) return didYouMean(twin.name)
  const elsewhere = placeOf(context.fact.params, folded, '')
  if (elsewhere !== undefined) return `It stands elsewhere: give it as ${elsewhere}.`
  const names = fields.map((field) => field.name)
  const nearest = nearestName(name, names)
  return nearest === undefined ? undefined : didYouMean(nearest)
}

/** Another spelling or a single slip: less sure than {@link nearestName}, which suggests names that may well be right. */
function slipOf(fields: readonly FieldFact[], name: string): string | undefined {
  const folded = foldName(name)
  const meant = fields.find((field) => foldName(field.name) === folded || isSlip(name, field.name))
  return meant && didYouMean(meant.name)
}

/** Not a matter of the number behind a name: `param1` beside `param0` is another parameter. */
function isSlip(name: string, known: string): boolean {
  const letters = (text: string): string => text.replaceAll(/\d/g, '')
  return (
    Math.abs(name.length - known.length) <= 1 && letters(name) !== letters(known) && editDistance(name, known) === 1
  )
}

function didYouMean(name: string): string {
  return `Did you mean ${name}?`
}

function listOf(fields: readonly FieldFact[]): string {
  if (fields.length === 0) return 'Leave it out: the method takes none'
  const names = fields.slice(0, MOST_LISTED).map((field) => field.name)
  const rest = fields.length > MOST_LISTED ? ` and ${fields.length - MOST_LISTED} more` : ''
  return `Known there: ${names.join(', ')}${rest}`
}

/** Path of the first field of that name, from the top of the request. */
function placeOf(fields: readonly FieldFact[], folded: string, outer: string): string | undefined {
  const found = fields.find((field) => foldName(field.name) === folded)
  if (found !== undefined) return outer + found.name
  for (const field of fields) {
    const list = field.type.startsWith('array<') ? '[]' : ''
    const inner = field.fields && placeOf(field.fields, folded, `${outer}${field.name}${list}.`)
    if (inner !== undefined) return inner
  }
  return undefined
}
