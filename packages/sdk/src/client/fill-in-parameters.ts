import type { Parameters } from '../protocol/parameter-value.ts'
import type { SplitParameters } from '../protocol/wire-parameters.ts'
import { businessParameters } from './business-parameters.ts'
import { publicParameters, type PublicValues } from './public-parameters.ts'

/** The public values of a call. */
export type CallValues = PublicValues & { readonly method: string }

/**
 * Step 1 of a call: public and business parameters as wire text, blanks dropped, `sign` still missing; files set apart.
 *
 * @throws {ArgumentError} for a value without a text form, and for a public name that the client fills in among the business parameters.
 */
export function fillInParameters(values: CallValues, parameters: Parameters): SplitParameters {
  const filled = publicParameters(values)
  const { text, files } = businessParameters(values.method, parameters)
  for (const [name, value] of text) filled.set(name, value)
  return { text: filled, files }
}
