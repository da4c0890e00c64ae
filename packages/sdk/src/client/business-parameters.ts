import { ArgumentError } from '../errors/argument-error.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { splitParameters, type SplitParameters } from '../protocol/wire-parameters.ts'

/** Public names that the client fills in, and how a caller decides on them; given as business parameters too they would be sent twice. */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ['method', 'Give the API name as the first argument of the call'],
  ['app_key', 'Give it as the option appKey of the client'],
  ['session', 'Give it as the option session of the client or the call'],
  ['access_token', 'Give it as the option session of the client or the call'],
  ['timestamp', 'Leave it out, or set the clock with the option now of the client'],
  ['format', 'Give it as the option format of the client'],
  ['v', 'Leave it out'],
  ['simplify', 'Give it as the option simplify of the client'],
  ['partner_id', 'Give it as the option partnerId of the client'],
  ['sign_method', 'Give it as the option signMethod of the client'],
  ['sign', 'Leave it out'],
])

/**
 * What a caller gives to one method, as wire text and files, blanks dropped.
 *
 * @throws {ArgumentError} for a value without a text form, and for a public name that the client fills in.
 */
export function businessParameters(
  method: string,
  parameters: Parameters,
  commaLists?: ReadonlySet<string>,
): SplitParameters {
  const split = splitParameters(parameters, commaLists)
  for (const name of split.text.keys()) refuseReserved(name, method)
  for (const name of split.files.keys()) refuseReserved(name, method)
  return split
}

/** Two warehouse methods of IOP have a business parameter `method`; a path method does not send the public one. */
function refuseReserved(name: string, method: string): void {
  const remedy = RESERVED.get(name)
  if (remedy === undefined || (name === 'method' && isPathMethod(method))) return
  throw new ArgumentError(name, 'this is a public parameter, which the client fills in', remedy)
}
