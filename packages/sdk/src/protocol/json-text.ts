import { ArgumentError } from '../errors/argument-error.ts'
import { isFileValue } from './parameter-value.ts'
import { numberText } from './number-text.ts'
import { formatGmt8 } from './timestamp.ts'

/**
 * JSON text of a parameter value, made once and then both signed and sent.
 *
 * Unlike `JSON.stringify` it keeps every digit of a bigint, writes dates in the platform's form, and refuses what would be
 * silently lost (functions, symbols, maps, sets, NaN, cycles), naming its path. Members that are `undefined` are left out.
 *
 * @example
 * jsonText('param0', { page_size: 20, order_id: 8012345678901234567n }) // {"page_size":20,"order_id":8012345678901234567}
 */
export function jsonText(where: string, value: unknown): string {
  return write(where, value, []) ?? 'null'
}

function write(where: string, value: unknown, open: readonly unknown[]): string | undefined {
  switch (typeof value) {
    case 'string':
      return stringText(where, value)
    case 'number':
      return numberText(where, value)
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'undefined':
      return undefined
    case 'object':
      return value === null ? 'null' : objectText(where, value, open)
    default:
      throw new ArgumentError(
        where,
        `a ${typeof value} has no text form`,
        'Give text, a number, a boolean, an object or an array',
      )
  }
}

function objectText(where: string, value: object, open: readonly unknown[]): string | undefined {
  if (value instanceof Date) return JSON.stringify(dateText(where, value))
  if (open.includes(value)) throw new ArgumentError(where, 'the value contains itself', 'Give a tree without cycles')
  const inner = [...open, value]
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(where, value.toJSON(), inner)
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown, index) => write(`${where}[${index}]`, item, inner) ?? 'null').join(',')}]`
  }
  refuseExotic(where, value)
  const members: string[] = []
  for (const [name, member] of Object.entries(value)) {
    const text = write(`${where}.${name}`, member, inner)
    if (text !== undefined) members.push(`${stringText(where, name)}:${text}`)
  }
  return `{${members.join(',')}}`
}

function refuseExotic(where: string, value: object): void {
  if (value instanceof Map || value instanceof Set || isFileValue(value) || value instanceof Promise) {
    const kind = value.constructor.name
    throw new ArgumentError(where, `a ${kind} has no text form`, 'Give a plain object, an array or text')
  }
}

/** @throws {ArgumentError} when half of a surrogate pair stands alone: it has no UTF-8 form, so it cannot be signed. */
function stringText(where: string, value: string): string {
  return JSON.stringify(wellFormed(where, value))
}

export function wellFormed(where: string, value: string): string {
  if (value.isWellFormed()) return value
  throw new ArgumentError(
    where,
    'the text holds half of a surrogate pair, which has no UTF-8 form',
    'Cut text between characters',
  )
}

export function dateText(where: string, value: Date): string {
  if (Number.isNaN(value.getTime()))
    throw new ArgumentError(where, 'an invalid Date has no text form', 'Give a valid Date or text')
  return formatGmt8(value.getTime())
}
