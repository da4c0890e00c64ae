/** Every value under a name, at any depth, as text: what a feature looks for whatever the shape in which a client hands it out. */
export function valuesOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) =>
    member === name && typeof inner !== 'object' ? [String(inner)] : valuesOf(inner, name),
  )
}
