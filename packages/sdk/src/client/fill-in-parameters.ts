import type { MethodFact } from '../catalogue/method-fact.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import type { SplitParameters } from '../protocol/wire-parameters.ts'
import { businessParameters } from './business-parameters.ts'
import { commaLists } from './comma-lists.ts'
import { publicParameters, type PublicValues } from './public-parameters.ts'

/** The public values of a call. */
export interface CallValues extends PublicValues {
  readonly method: string
  /** What the catalogue knows of the method; without it arrays travel as JSON text, which TOP takes for lists of objects only. */
  readonly fact?: MethodFact | undefined
}

/**
 * Step 1 of a call: public and business parameters as wire text, blanks dropped, `sign` still missing; files set apart.
 *
 * @throws {ArgumentError} for a value without a text form, and for a public name that the client fills in among the business parameters.
 */
export function fillInParameters(values: CallValues, parameters: Parameters): SplitParameters {
  const filled = publicParameters(values)
  const { method, protocol, fact } = values
  const { text, files } = businessParameters(method, parameters, commaLists(protocol, fact))
  for (const [name, value] of text) filled.set(name, value)
  return { text: filled, files }
}
