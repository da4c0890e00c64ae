import { loadGuide, loadMethod, type FieldFact } from '@aeop/sdk/catalogue'
import type { Candidate } from './candidate.ts'

/** Parameters of a method that are not given yet, as `name=`; behind the `=` the values of an enumeration. Files go by `--file`. */
export async function parameterCandidates(
  method: string,
  pairs: readonly string[],
  current: string,
): Promise<Candidate[]> {
  const fact = await loadMethod(method)
  const guide = await loadGuide(method)
  const params = fact?.params.filter(({ type }) => type !== 'bytes') ?? []
  const field = params.find(({ name }) => current.startsWith(`${name}=`))
  if (field !== undefined) return knownValues(field).map((value) => ({ text: `${field.name}=${value}` }))
  const open = params.filter(({ name }) => !pairs.some((pair) => pair.startsWith(`${name}=`)))
  return open.map(({ name }) => ({ text: `${name}=`, summary: guide?.fields[`params.${name}`]?.description }))
}

function knownValues({ enum: values = [], type }: FieldFact): readonly (string | number | boolean)[] {
  if (values.length === 0 && type === 'boolean') return [true, false]
  // Others would have to be quoted, each shell in its own way.
  return values.filter((value) => /^[\w.-]+$/.test(String(value)))
}
