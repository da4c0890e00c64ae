import { ArgumentError } from '../errors/argument-error.ts'
import { jsonText, noTextForm, wellFormed, wireForm } from './json-text.ts'
import { numberText } from './number-text.ts'
import { isFileValue, type FileValue, type Parameters } from './parameter-value.ts'
import { isPlainObject } from './plain-object.ts'

/** Parameters as they travel: decoded text by name, each value made once, so that what is signed is what is sent. */
export type WireParameters = ReadonlyMap<string, string>

/** The two kinds of parameter: text, which is signed, and files, which are not. */
export interface SplitParameters {
  readonly text: Map<string, string>
  readonly files: Map<string, FileValue>
}

/**
 * Turns a caller's values into wire text, sets files apart, and drops what is null, undefined, empty or blank.
 *
 * Dropping blanks is the rule of the official Java SDK (top-protocol 2.6): a client that neither signs nor sends them is
 * right under every reading of the server's rule.
 *
 * @param commaLists Names of parameters whose arrays travel as one text with commas; all other arrays are JSON text.
 * @throws {ArgumentError} for a value without a text form, naming the parameter, and for parameters that are no plain object.
 * @example
 * splitParameters({ product_id: 1005003784285827n, local: 'en_US', note: '  ' }).text // Map { product_id => '1005003784285827', local => 'en_US' }
 */
export function splitParameters(parameters: Parameters, commaLists: ReadonlySet<string> = NONE): SplitParameters {
  if (!isPlainObject(parameters)) {
    throw new ArgumentError('parameters', 'they are no plain object', 'Give them as { name: value }')
  }
  const text = new Map<string, string>()
  const files = new Map<string, FileValue>()
  for (const name of Object.keys(parameters)) {
    const value = parameters[name]
    if (typeof value === 'object' && isFileValue(value)) files.set(checkParameterName(name), value)
    else {
      const wire = isArray(value) && commaLists.has(name) ? commaList(name, value) : wireText(name, value)
      if (wire !== undefined) text.set(checkParameterName(name), wire)
    }
  }
  return { text, files }
}

/**
 * The wire text of one value, or `undefined` when the parameter is to be left out.
 *
 * @throws {ArgumentError} for a value without a text form.
 */
export function wireText(name: string, value: unknown): string | undefined {
  const text = valueText(name, value)
  return text === undefined ? undefined : wellFormed(name, text)
}

/** The same for callers that check a longer text, with this one inside, for half surrogate pairs. */
export function valueText(name: string, value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return isBlank(value) ? undefined : value
    case 'undefined':
      return undefined
    case 'number':
      return numberText(name, value)
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'object':
      return value === null ? undefined : objectText(name, value)
    default:
      throw noTextForm(name, value)
  }
}

/** A `toJSON` that gives text gives the text of the parameter: in quotes it would be another value. */
function objectText(name: string, value: object): string | undefined {
  const form = wireForm(name, value)
  return typeof form === 'object' && form !== null ? jsonText(name, form) : valueText(name, form)
}

const NONE: ReadonlySet<string> = new Set()

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/**
 * A list of scalars as TOP takes it.
 *
 * Source: top-protocol 2.2.
 *
 * @throws {ArgumentError} for an item that would be lost or become two.
 */
function commaList(name: string, items: readonly unknown[]): string | undefined {
  const texts = Array.from(items, (item, index) => {
    const where = `${name}[${index}]`
    const text = typeof item === 'object' && !(item instanceof Date) ? undefined : wireText(where, item)
    if (text !== undefined && !text.includes(',')) return text
    const problem = text === undefined ? 'it is no text' : 'it holds a comma'
    throw new ArgumentError(where, `${problem}, and TOP separates the items of this list by commas`, REMEDY)
  })
  return wireText(name, texts.join(','))
}

const REMEDY = 'Give text, numbers or booleans without commas, or call over IOP'

/** Code of the blank: a first character above it, as nearly always, settles the question. */
const SPACE = 0x20

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  return first > SPACE && first < 0x80 ? false : text.trim() === ''
}

/** @throws {ArgumentError} for a name that is empty or no Unicode text. */
export function checkParameterName(name: string): string {
  if (name === '') throw new ArgumentError('(empty name)', 'a parameter needs a name', 'Remove it or give it a name')
  return wellFormed(name, name)
}
