import { fitsGmt8Text } from '../../protocol/timestamp.ts'
import type { FieldFact, ScalarType } from '../method-fact.ts'
import { report, type CheckContext } from './check-context.ts'
import { checkLimits } from './check-limits.ts'
import { fitsDateForm } from './fits-date-form.ts'
import { keepsDigits, scalarText } from './scalar-text.ts'
import { shownValue } from './shown-value.ts'

/** Form in text, for types that have one, and what to give. */
interface ScalarForm {
  readonly form?: RegExp
  readonly is: string
  readonly remedy: string
}

/** The platform's times in text (top-protocol 2.2). */
const DATE_FORM = 'yyyy-MM-dd HH:mm:ss'

const scalarForms: Readonly<Record<ScalarType, ScalarForm>> = {
  string: {
    is: 'text',
    remedy:
      'Give text: of several values with commas between them, of an object its JSON text, as the method documents',
  },
  integer: { form: /^-?\d+$/, is: 'a whole number', remedy: 'Give a whole number, a bigint or digits as text' },
  number: { form: /^-?\d+(\.\d+)?$/, is: 'a number', remedy: 'Give a number, or its digits as text' },
  price: { form: /^\d+(\.\d+)?$/, is: 'an amount', remedy: 'Give an amount such as "12.50", without currency' },
  boolean: { form: /^(true|false)$/, is: 'true or false', remedy: 'Give true or false' },
  date: { is: 'a time', remedy: `Give text as ${DATE_FORM}, or a Date, which is written in GMT+8` },
  json: { is: 'JSON', remedy: 'Give the value itself' },
  bytes: { is: 'a file', remedy: 'Give the bytes' },
}

/**
 * Checks a value that is one text on the wire. Text, number, bigint and boolean stand for each other where the text is of the form of the type.
 *
 * Source: top-protocol 2.2 for the types.
 */
export function checkScalar(context: CheckContext, field: FieldFact, type: ScalarType, value: unknown): void {
  if (value instanceof Date) return checkDate(context, type, value)
  const text = scalarText(value)
  const { form, is, remedy } = scalarForms[type]
  if (text === undefined) {
    if (typeof value !== 'number') reportType(context, is, remedy, value)
    else report(context, 'type', lossOf(context, value), keepsFraction(value))
  } else if (form?.test(text) === false) reportType(context, is, remedy, value)
  else if (type !== 'date') checkLimits(context, field, type, text, value)
  else if (!fitsDateForm(text, DATE_FORM))
    report(context, 'form', `${shownValue(context, value)} is no time of the form ${DATE_FORM}`, remedy)
}

function reportType(context: CheckContext, is: string, remedy: string, value: unknown): void {
  report(context, 'type', `it takes ${is}, and ${shownValue(context, value)} is none`, remedy)
}

function lossOf(context: CheckContext, value: number): string {
  return Number.isFinite(value) && !keepsDigits(value)
    ? 'an integer beyond 2^53 has lost digits as a JavaScript number'
    : `${shownValue(context, value)} is no finite number`
}

function keepsFraction(value: number): string {
  return Number.isFinite(value) ? 'Give it as text or as a bigint' : 'Give a finite number, or text'
}

function checkDate(context: CheckContext, type: ScalarType, value: Date): void {
  if (!fitsGmt8Text(value.getTime()))
    report(context, 'type', 'the Date is none of the years 0 to 9999', 'Give a valid Date')
  else if (type !== 'date') {
    const { is } = scalarForms[type]
    const remedy = 'Give text, in the form and the time zone that the method documents'
    report(context, 'type', `it takes ${is}, and a Date would be written in GMT+8`, remedy)
  }
}
