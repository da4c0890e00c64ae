import { isAbsent } from '../../catalogue/check/is-absent.ts'
import type { FieldFact, MethodFact, PagingFact } from '../../catalogue/method-fact.ts'
import { ArgumentError } from '../../errors/argument-error.ts'
import type { Parameters } from '../../protocol/parameter-value.ts'
import { isPlainObject } from '../../protocol/plain-object.ts'

/** Page number, offset or cursor; the cursor of the first page is empty. */
export type Position = number | string

/**
 * The paging of a method, with the paths that these parameters call for.
 *
 * @throws {ArgumentError} for a method of which no paging is known.
 */
export function pagingFor({ name, paging }: MethodFact, parameters: Parameters): PagingFact {
  if (paging === undefined) {
    const remedy = 'Use call, once for each page if the method has pages'
    throw new ArgumentError('method', `of ${name} no paging is known`, remedy)
  }
  const { orIn, position, size } = paging
  if (orIn === undefined || isAbsent(parameters[orIn])) return paging
  return { ...paging, position: `${orIn}.${position}`, ...(size === undefined ? {} : { size: `${orIn}.${size}` }) }
}

/**
 * Where to begin: what the parameters say, or the first page.
 *
 * @throws {ArgumentError} for a value that counts nothing.
 */
export function startOf({ kind, position, first }: PagingFact, parameters: Parameters): Position {
  const given = valueAt(parameters, position)
  if (isAbsent(given)) return first
  if (kind === 'cursor' && (typeof given === 'string' || typeof given === 'number')) return given
  const count = kind === 'cursor' ? undefined : wholeNumber(given)
  if (count !== undefined) return count
  const remedy = kind === 'cursor' ? 'Give the text of an answer' : 'Give an integer of at least 0'
  throw new ArgumentError(position, 'it names no page', `${remedy}, or leave it out to begin with the first page`)
}

/** Items on a page as far as the parameters say. */
export function sizeOf({ size }: PagingFact, parameters: Parameters): number | undefined {
  const count = size === undefined ? undefined : wholeNumber(valueAt(parameters, size))
  return count === 0 ? undefined : count
}

/** The parameters that ask for a page, as a copy; the position has the type that the catalogue gives it. */
export function parametersAt(
  { params }: MethodFact,
  { position: path }: PagingFact,
  parameters: Parameters,
  position: Position,
): Parameters {
  if (position === '') return parameters
  const isText = fieldAt(params, path.split('.'))?.type === 'string'
  return withValue(parameters, path.split('.'), isText ? String(position) : position) as Parameters
}

/** @throws {ArgumentError} where the position belongs into an object and something else was given. */
function valueAt(parameters: Parameters, path: string): unknown {
  let value: unknown = parameters
  const seen: string[] = []
  for (const name of path.split('.')) {
    if (value === undefined || value === null) return undefined
    if (!isPlainObject(value)) {
      const problem = `${path} is set from page to page, which this value does not allow`
      throw new ArgumentError(seen.join('.') || 'parameters', problem, 'Give it as an object')
    }
    value = (value as Readonly<Record<string, unknown>>)[name]
    seen.push(name)
  }
  return value
}

function withValue(object: unknown, [name = '', ...rest]: readonly string[], value: Position): unknown {
  const members = (object ?? {}) as Readonly<Record<string, unknown>>
  return { ...members, [name]: rest.length === 0 ? value : withValue(members[name], rest, value) }
}

function fieldAt(fields: readonly FieldFact[], [name, ...rest]: readonly string[]): FieldFact | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  return rest.length === 0 ? field : fieldAt(field?.fields ?? [], rest)
}

function wholeNumber(value: unknown): number | undefined {
  const isDigits = typeof value === 'string' && /^\s*\d+\s*$/.test(value)
  const number = isDigits || typeof value === 'bigint' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
