import type { FieldFact, MethodGuide } from '@aeop/sdk/catalogue'
import type { CatalogueEntry } from './catalogue-entry.ts'

/** A field with what is said of it. */
export interface DescribedField extends Omit<FieldFact, 'fields'> {
  readonly description?: string
  readonly example?: string | number | boolean
  readonly fields?: readonly DescribedField[]
}

/** Everything that the catalogue knows of a method, in one object, as `aeop catalogue show --json` prints it. */
export function methodDocument({ fact, guide }: CatalogueEntry) {
  const { params, response, ...ofFact } = fact
  const { fields, ...ofGuide } = guide
  return {
    ...ofFact,
    ...ofGuide,
    params: describeFields(params, 'params', fields),
    response: describeFields(response, 'response', fields),
  }
}

/** @param path Where the fields stand, as in `params.param0`. */
export function describeFields(
  fields: readonly FieldFact[],
  path: string,
  guides: MethodGuide['fields'],
): DescribedField[] {
  return fields.map(({ fields: inner, ...field }) => {
    const place = `${path}.${field.name}`
    return { ...field, ...guides[place], ...(inner && { fields: describeFields(inner, place, guides) }) }
  })
}
