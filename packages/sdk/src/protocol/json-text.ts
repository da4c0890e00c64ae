import { ArgumentError } from '../errors/argument-error.ts'
import { numberText } from './number-text.ts'
import { isFileValue } from './parameter-value.ts'
import { isPlainObject } from './plain-object.ts'
import { fitsGmt8Text, formatGmt8 } from './timestamp.ts'

/** The deepest request of the catalogue has 5 levels, and the stack ends at some thousands. */
const DEEPEST = 100

/**
 * JSON text of a parameter value, made once and then both signed and sent.
 *
 * Unlike `JSON.stringify` it keeps every digit of a bigint, writes dates in the platform's form, and refuses what would be
 * silently lost (functions, symbols, maps, bytes, instances of classes, NaN, cycles), naming its path. Members that are `undefined` are left out.
 *
 * @example
 * jsonText('param0', { page_size: 20, order_id: 8012345678901234567n }) // {"page_size":20,"order_id":8012345678901234567}
 */
export function jsonText(where: string, value: unknown): string {
  return write(where, value, []) ?? 'null'
}

/**
 * What stands for an object on the wire: a date's text, what its `toJSON` gives, or the object itself.
 *
 * @throws {ArgumentError} for bytes, which some runtimes give a `toJSON` although no API takes its result.
 */
export function wireForm(where: string, value: object): unknown {
  if (value instanceof Date) return dateText(where, value)
  if (isFileValue(value)) throw noTextForm(where, value, 'Give a file as the value of a parameter of its own')
  if (!('toJSON' in value) || typeof value.toJSON !== 'function') return value
  const form: unknown = value.toJSON()
  return form instanceof Date ? dateText(where, form) : form
}

function write(where: string, value: unknown, open: readonly object[]): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(wellFormed(where, value))
    case 'number':
      return numberText(where, value)
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'undefined':
      return undefined
    case 'object':
      return value === null ? 'null' : writeObject(where, value, open)
    default:
      throw noTextForm(where, value)
  }
}

function writeObject(where: string, value: object, open: readonly object[]): string | undefined {
  if (open.includes(value)) throw new ArgumentError(where, 'the value contains itself', 'Give a tree without cycles')
  if (open.length === DEEPEST)
    throw new ArgumentError(where, `the value is nested deeper than ${DEEPEST} levels`, 'Give a flatter value')
  const form = wireForm(where, value)
  if (typeof form !== 'object' || form === null) return write(where, form, open)
  const inner = [...open, value]
  return Array.isArray(form) ? writeArray(where, form, inner) : writeMembers(where, form, inner)
}

/** `Array.from` and not `map`, which would pass over holes and leave commas without values. */
function writeArray(where: string, items: readonly unknown[], open: readonly object[]): string {
  const texts = Array.from(items, (item, index) => write(`${where}[${index}]`, item, open) ?? 'null')
  return `[${texts.join(',')}]`
}

function writeMembers(where: string, value: object, open: readonly object[]): string {
  if (!isPlainObject(value)) throw noTextForm(where, value)
  const members: string[] = []
  for (const [name, member] of Object.entries(value)) {
    const text = write(`${where}.${name}`, member, open)
    if (text !== undefined) members.push(`${JSON.stringify(wellFormed(where, name))}:${text}`)
  }
  return `{${members.join(',')}}`
}

/** @throws {ArgumentError} when half of a surrogate pair stands alone: it has no UTF-8 form, so it cannot be signed. */
export function wellFormed(where: string, value: string): string {
  if (value.isWellFormed()) return value
  throw new ArgumentError(
    where,
    'the text holds half of a surrogate pair, which has no UTF-8 form',
    'Cut text between characters',
  )
}

function dateText(where: string, value: Date): string {
  const epochMs = value.getTime()
  if (fitsGmt8Text(epochMs)) return formatGmt8(epochMs)
  const problem = Number.isNaN(epochMs) ? 'an invalid Date has no text form' : 'the year of a Date has no four digits'
  throw new ArgumentError(where, problem, 'Give a valid Date in the years 0 to 9999, or text')
}

/** The error for a value whose meaning text would lose. */
export function noTextForm(
  where: string,
  value: unknown,
  remedy = 'Give text, a number, a boolean, a plain object or an array; a stream goes into file()',
): ArgumentError {
  const kind = typeof value === 'object' && value !== null ? className(value) : typeof value
  return new ArgumentError(where, `a ${kind} has no text form`, remedy)
}

function className(value: object): string {
  const { constructor } = value
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'value of this class'
}
