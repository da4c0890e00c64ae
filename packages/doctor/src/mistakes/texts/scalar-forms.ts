import { isJson } from './json-tree.ts'
import type { ValueForm } from './value-form.ts'

/** Values of these are no numbers that a program computes with, or have mistakes of their own. */
const noNumbers = new Set(['app_key', 'timestamp', 'v'])

function mapped(what: string, rarer: number, texts: Readonly<Record<string, string>>): ValueForm {
  return { what, rarer, write: (value) => (Object.hasOwn(texts, value) ? texts[value] : undefined) }
}

/** Doubles have up to 309 digits; longer runs are no numbers, and cost time. */
const MOST_DIGITS = 310

function number(what: string, rarer: number, write: (value: string) => string | undefined): ValueForm {
  const isNumber = (value: string): boolean => value.length <= MOST_DIGITS && /^-?\d+(?:\.\d+)?$/.test(value)
  return { what, rarer, write: (value, name) => (isNumber(value) && !noNumbers.has(name) ? write(value) : undefined) }
}

const isWhole = (value: string): boolean => !value.includes('.')

/** Truth values in the words of languages. Source: iop-protocol 9.2 M14; top-protocol 8.2 row 24. */
export const booleanForms: readonly ValueForm[] = [
  mapped('as Python writes a truth value', 0, { true: 'True', false: 'False' }),
  mapped('as 1 or 0', 0, { true: '1', false: '0', True: '1', False: '0' }),
  mapped('as PHP writes a truth value', 0, { true: '1', false: '' }),
  mapped('in small letters', 0, { True: 'true', False: 'false', TRUE: 'true', FALSE: 'false' }),
  mapped('as true or false', 1, { 1: 'true', 0: 'false', Y: 'true', N: 'false' }),
  mapped('as True or False', 1, { 1: 'True', 0: 'False' }),
  mapped('in capitals', 2, { true: 'TRUE', false: 'FALSE' }),
  mapped('as Y or N', 2, { true: 'Y', false: 'N' }),
  mapped('as an empty text, for nothing', 2, { undefined: '', null: '', None: '', NaN: '' }),
]

/** Numbers in the forms of languages. Source: top-protocol 8.2 row 24. */
export const numberForms: readonly ValueForm[] = [
  number('after it was rounded as a double', 0, (value) =>
    Number.isSafeInteger(Number(value)) ? undefined : String(Number(value)),
  ),
  number('with .0 behind it', 0, (value) => (isWhole(value) ? `${value}.0` : undefined)),
  number('as a double of Java', 1, javaDouble),
  number('as a double of PHP', 1, phpDouble),
  number('as a double of Python', 1, pythonDouble),
  number('without needless zeros', 1, (value) => (Math.abs(Number(value)) < 1e21 ? String(Number(value)) : undefined)),
  number('with two decimals', 1, (value) => (Math.abs(Number(value)) < 1e15 ? Number(value).toFixed(2) : undefined)),
  number('with commas between thousands', 2, (value) => grouped(value, ',')),
  number('with dots between thousands', 3, (value) => (isWhole(value) ? grouped(value, '.') : undefined)),
]

/** From ten million on Java writes a double with an exponent. */
function javaDouble(value: string): string | undefined {
  const double = Number(value)
  if (!isWhole(value) || Math.abs(double) < 1e7) return undefined
  const [digits = '', exponent = ''] = double.toExponential().split('e+')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`
}

/** PHP prints a double with 14 digits, and with an exponent from 1.0E+15 on. */
function phpDouble(value: string): string | undefined {
  const double = Number(value)
  if (!isWhole(value) || Math.abs(double) < 1e15) return undefined
  const [digits = '', exponent = ''] = double.toExponential(13).split('e')
  const short = digits.replace(/\.?0+$/, '')
  return `${short.includes('.') ? short : `${short}.0`}E${exponent}`
}

/** From 1e16 on Python writes a double with an exponent. */
function pythonDouble(value: string): string | undefined {
  const double = Number(value)
  return isWhole(value) && Math.abs(double) >= 1e16 ? double.toExponential() : undefined
}

function grouped(value: string, separator: string): string {
  const [whole = '', fraction] = value.split('.')
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** Quotes around texts. JSON that is quoted is JSON encoded twice, which is another mistake. */
export const quoteForms: readonly ValueForm[] = [
  {
    what: 'in double quotes, as JSON.stringify writes a text',
    write: (value) => (isJson(value) ? undefined : JSON.stringify(value)),
  },
  { what: 'without its quotes', rarer: 1, write: (value) => /^(["'])([\s\S]*)\1$/.exec(value)?.[2] },
]

/** Too rare to be tried on each value alone. */
export const singleQuotes: ValueForm = { what: 'in single quotes', rarer: 1, write: (value) => `'${value}'` }
