import type { FieldFact } from '@aeop/sdk/catalogue'

/** What a value must be besides of its type, in words; empty where nothing is known. */
export function fieldLimits({
  enum: values,
  minimum,
  maximum,
  maxLength,
  maxItems,
  format,
  pattern,
}: FieldFact): string[] {
  return [
    values && `one of ${values.join(', ')}`,
    range(minimum, maximum),
    maxLength && `up to ${maxLength} characters`,
    maxItems && `up to ${maxItems} items`,
    format && `as ${format}`,
    pattern && `like ${pattern}`,
  ].filter((limit) => typeof limit === 'string')
}

function range(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum === undefined) return maximum === undefined ? undefined : `at most ${maximum}`
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`
}
