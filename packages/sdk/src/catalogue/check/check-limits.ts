import type { FieldFact, ScalarType } from '../method-fact.ts'
import { nearestName } from '../nearest-name.ts'
import { report, type CheckContext } from './check-context.ts'
import { fitsDateForm } from './fits-date-form.ts'
import { shownValue } from './shown-value.ts'

/** Integers of the platform are Java's long. */
const LONG = { least: -(2n ** 63n), most: 2n ** 63n - 1n }
const LONG_DIGITS = 19

const NUMERIC = /^-?\d+(\.\d+)?$/

/** Checks the text of a value that is of its type against what else is known: values, length, range, form. `value` is what the caller gave. */
export function checkLimits(
  context: CheckContext,
  field: FieldFact,
  type: ScalarType,
  text: string,
  value: unknown,
): void {
  const { enum: values, maxLength, minimum, maximum, format, pattern } = field
  if (values !== undefined && !values.some((known) => String(known) === text)) reportValue(context, values, text, value)
  // UTF-16 units, which is what a Java server counts.
  if (maxLength !== undefined && text.length > maxLength) {
    const problem = `it has ${text.length} characters, and ${maxLength} are taken`
    report(context, 'length', problem, 'Give a shorter text')
  }
  if (type === 'integer' && text.length >= LONG_DIGITS && !isLong(text))
    report(context, 'range', 'it is beyond 64 bits', 'Give an integer of up to 63 bits and a sign')
  if (minimum !== undefined || maximum !== undefined) checkRange(context, minimum, maximum, text, value)
  if (format !== undefined && !fitsDateForm(text, format))
    report(context, 'form', `${shownValue(context, value)} is not of the form ${format}`, `Give text as ${format}`)
  if (pattern !== undefined && !patternOf(pattern).test(text))
    report(context, 'form', `${shownValue(context, value)} does not match ${pattern}`, 'Give text that matches')
}

/** Values that a message lists. */
const MOST_LISTED = 20

function reportValue(
  context: CheckContext,
  values: NonNullable<FieldFact['enum']>,
  text: string,
  value: unknown,
): void {
  const known = values.map(String)
  const nearest = nearestName(text, known)
  const listed = known.slice(0, MOST_LISTED).join(', ')
  const rest = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : ''
  const remedy = `${nearest === undefined ? 'Give' : `Did you mean ${nearest}? Give`} one of ${listed}${rest}`
  report(context, 'enumeration', `${shownValue(context, value)} is none of its values`, remedy)
}

function isLong(text: string): boolean {
  // A sign and one digit more than a long has: beyond, there is no need to read it.
  if (text.length > LONG_DIGITS + 1) return false
  const value = BigInt(text)
  return value >= LONG.least && value <= LONG.most
}

function checkRange(
  context: CheckContext,
  minimum: number | undefined,
  maximum: number | undefined,
  text: string,
  value: unknown,
): void {
  if (!NUMERIC.test(text)) {
    report(
      context,
      'type',
      `it takes a number, and ${shownValue(context, value)} is none`,
      'Give a number, or its digits as text',
    )
    return
  }
  const isLow = minimum !== undefined && Number(text) < minimum
  if (!isLow && (maximum === undefined || Number(text) <= maximum)) return
  const [word, limit] = isLow ? ['below', minimum] : ['above', maximum]
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : `${isLow ? 'at least' : 'at most'} ${limit}`
  report(context, 'range', `${shownValue(context, value)} is ${word} ${limit}`, `Give ${range}`)
}

/** Compiled patterns of the catalogue, which are few. */
const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source)
  if (pattern === undefined) {
    pattern = new RegExp(`^(?:${source})$`, 'u')
    patterns.set(source, pattern)
  }
  return pattern
}
