import { fromHundredths } from '../decimal.ts'
import { type ListingProblem, listingProblems } from './listing-problem.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Members of JSON objects that people wrote, each read as what it should be; remembers the first that is not. */
export interface FieldReader {
  /** The first member that broke a rule. */
  readonly problem: () => ListingProblem | undefined
  /** Notes a broken rule of a member. */
  readonly note: (pointer: string, rule: string) => void
  text(fields: Fields, name: string, pointer: string, maxLength?: number): string | undefined
  /** A whole number, also as text. */
  whole(fields: Fields, name: string, pointer: string, limits?: Limits): number | undefined
  /** Text of up to 19 digits. */
  id(fields: Fields, name: string, pointer: string): string | undefined
  /** An amount above 0 with at most two places, written with two. */
  amount(fields: Fields, name: string, pointer: string): string | undefined
  /** A weight in kilograms with at most three places. */
  weight(fields: Fields, name: string, pointer: string): string | undefined
  texts(fields: Fields, name: string, pointer: string, maxItems: number): readonly string[] | undefined
  objects(fields: Fields, name: string, pointer: string): readonly Fields[] | undefined
}

export interface Limits {
  readonly min: number
  readonly max: number
}

const MOST = 999_999_999

/** Starts reading; absent, null and blank members are `undefined` and no problem. */
export function createFieldReader(): FieldReader {
  let first: ListingProblem | undefined
  const note = (pointer: string, rule: string): void => {
    first ??= listingProblems.field(pointer, rule)
  }
  function read<Value>(
    [fields, name, pointer]: readonly [Fields, string, string],
    rule: string,
    parse: (value: unknown) => Value | undefined,
  ): Value | undefined {
    const value = fields[name]
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined
    const parsed = parse(value)
    if (parsed === undefined) note(`${pointer}${name}`, rule)
    return parsed
  }
  return {
    problem: () => first,
    note,
    text: (fields, name, pointer, maxLength) => {
      const text = read([fields, name, pointer], 'expected type: String', (value) => scalarText(value))
      if (text === undefined || maxLength === undefined || text.length <= maxLength) return text
      note(`${pointer}${name}`, `expected maxLength: ${maxLength}, actual: ${text.length}`)
      return undefined
    },
    whole: (fields, name, pointer, { min, max } = { min: 0, max: MOST }) => {
      const rule = `expected a whole number from ${min} to ${max}`
      return read([fields, name, pointer], rule, (value) => {
        const text = scalarText(value) ?? ''
        const number = /^\d{1,12}$/.test(text) ? Number(text) : -1
        return number >= min && number <= max ? number : undefined
      })
    },
    id: (fields, name, pointer) =>
      read([fields, name, pointer], 'expected an id of digits', (value) => {
        const text = scalarText(value) ?? ''
        return /^\d{1,19}$/.test(text) ? BigInt(text).toString() : undefined
      }),
    amount: (fields, name, pointer) =>
      read([fields, name, pointer], 'expected an amount above 0 with at most two places', (value) => {
        const text = scalarText(value) ?? ''
        const hundredths = /^\d{1,10}(\.\d{1,2}0*)?$/.test(text) ? Math.round(Number(text) * 100) : 0
        return hundredths > 0 ? fromHundredths(hundredths) : undefined
      }),
    weight: (fields, name, pointer) =>
      read([fields, name, pointer], 'expected kilograms from 0.001 to 500', (value) => {
        const text = scalarText(value) ?? ''
        const grams = /^\d{1,3}(\.\d{1,3}0*)?$/.test(text) ? Math.round(Number(text) * 1000) : 0
        return grams >= 1 && grams <= 500_000 ? (grams / 1000).toFixed(3) : undefined
      }),
    texts: (fields, name, pointer, maxItems) =>
      read([fields, name, pointer], `expected a list of at most ${maxItems} texts`, (value) => {
        if (!Array.isArray(value) || value.length > maxItems) return undefined
        const texts = value.map((item) => scalarText(item)?.trim()).filter((item) => item !== undefined && item !== '')
        return texts.length === value.length ? (texts as string[]) : undefined
      }),
    objects: (fields, name, pointer) =>
      read([fields, name, pointer], 'expected a list of objects', (value) =>
        Array.isArray(value) && value.every(isFields) ? value : undefined,
      ),
  }
}

/** Whether a value is a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}
