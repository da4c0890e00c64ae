import type { FieldFact, FieldGuide, ScalarType } from '@aeop/sdk/catalogue'
import { plainName, sampleWords, START } from './sample-words.ts'

/** One value of an example. */
export type SampleScalar = string | number | boolean

/** The base document's time. */
const DATE = '2019-01-01 12:00:00'

/**
 * A plausible value of a field that holds no fields: its example, else the first of its enumeration, else one by form, name and type. Ids are text, so that no
 * digit is lost.
 *
 * @example
 * sampleValue({ name: 'ship_to_country', type: 'string' }, undefined) // 'US'
 */
export function sampleValue(field: FieldFact, guide: FieldGuide | undefined): SampleScalar {
  const scalar = field.type.replace(/^array<(.*)>$/, '$1') as ScalarType
  const known = guide?.example ?? field.enum?.[0]
  if (known !== undefined) return inType(known, scalar, field)
  if (scalar === 'boolean') return true
  const word = sampleWords.find(([name]) => name.test(plainName(field.name)))?.[1]
  if (scalar === 'date') return word === START ? START : DATE
  if (scalar === 'price') return '12.34'
  if (scalar === 'string')
    return within(
      field,
      field.format === undefined ? (word ?? 'text') : dateIn(field.format, word === START ? START : DATE),
    )
  // A number has no room for all digits of some ids.
  if (field.identifier && word !== undefined && /^\d+$/.test(word)) return word
  const number = bounded(field, Number(word ?? 1))
  return inType(Number.isInteger(number) || scalar === 'number' ? number : 1, scalar, field)
}

function inType(value: SampleScalar, type: ScalarType, { identifier }: FieldFact): SampleScalar {
  switch (type) {
    case 'integer':
    case 'number':
      return identifier ? String(value) : Number(value)
    case 'boolean':
      return String(value) === 'true'
    default:
      return String(value)
  }
}

function within(field: FieldFact, text: string): string {
  const bound = field.minimum === undefined && field.maximum === undefined ? text : String(bounded(field, Number(text)))
  return bound.slice(0, field.maxLength)
}

function bounded({ minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: FieldFact, value: number) {
  return Math.min(Math.max(Number.isNaN(value) ? 1 : value, minimum), maximum)
}

/** A date in another form, as in `yyyy-MM-dd HH:mm:ss` or `YYYYMMDD:HHMMSS`: the first MM is the month. */
function dateIn(format: string, date: string): string {
  const tokens = [/yyyy/i, /mm/i, /dd/i, /hh/i, /mm/i, /ss/i]
  return date.split(/\D/).reduce((text, digits, index) => text.replace(tokens[index] ?? '', digits), format)
}
