import type { FieldFact } from '@aeop/sdk/facts'

/** The fields of what a member holds; a recursive one without fields of its own holds objects of the kind that it is part of. */
export function fieldsWithin(field: FieldFact | undefined, siblings: readonly FieldFact[]): readonly FieldFact[] {
  return field?.fields ?? (field?.recursive ? siblings : noFields)
}

const noFields: readonly FieldFact[] = []
