import { isFileValue, type Parameters } from '../protocol/parameter-value.ts'
import { checkParameterName, splitParameters, valueText, type WireParameters } from '../protocol/wire-parameters.ts'
import { createNameOrder, type NameOrder } from './name-order.ts'

/** What surrounds the sorted parameters in the string to sign. */
export interface CanonicalParts {
  /** API path in front: only for names with a slash, that is, for system calls of IOP (doc 1386). */
  readonly prefix?: string
  /** Raw request body behind: only for batch and raw-body calls of TOP (article 104350). */
  readonly body?: string
}

/** The one parameter that never signs itself. */
const SIGN = 'sign'

/**
 * The canonical string: names in code unit order, each followed by its raw value, with nothing between. `sign` is left out.
 *
 * Order is by UTF-16 code units, never by locale, so `B` < `a` < `a_b` < `ab`. A `Map` holds text as it is on the wire and is taken to the letter, empty values
 * included; an object holds values as a caller writes them: they become text, blanks and files are left out.
 *
 * Source: base document 108974, steps 1 and 2; doc 120692.
 *
 * @throws {ArgumentError} for a value without a text form, naming the parameter.
 * @example
 * canonicalString({ foo: 1, bar: '2', foo_bar: 3n, foobar: 4, sign: 'X' }) // 'bar2foo1foo_bar3foobar4'
 */
export function canonicalString(parameters: Parameters | WireParameters, parts?: CanonicalParts): string {
  return createCanonicalWriter()(parameters, parts)
}

/** Writes canonical strings and remembers the order of names between them. */
export function createCanonicalWriter(): typeof canonicalString {
  const order = createNameOrder(checkParameterName)
  const wireOrder = createNameOrder()
  return (parameters, parts) => {
    const prefix = parts?.prefix ?? ''
    const text =
      parameters instanceof Map
        ? ofWire(prefix, parameters, wireOrder)
        : ofValues(prefix, parameters as Parameters, order)
    return text + (parts?.body ?? '')
  }
}

function ofWire(prefix: string, parameters: WireParameters, order: NameOrder): string {
  let text = prefix
  for (const name of order([...parameters.keys()])) {
    if (name === SIGN) continue
    text += name
    text += parameters.get(name)
  }
  return text
}

function ofValues(prefix: string, parameters: Parameters, order: NameOrder): string {
  let text = prefix
  for (const name of order(Object.keys(parameters))) {
    const value = parameters[name]
    if (name === SIGN) continue
    const wire = typeof value === 'object' && isFileValue(value) ? undefined : valueText(name, value)
    if (wire === undefined) continue
    text += name
    text += wire
  }
  // One look at the whole costs a tenth of one at each value; which of them is to blame is asked only then.
  if (!text.isWellFormed()) splitParameters(parameters)
  return text
}
