import type { Scene, Variant } from '../mistake.ts'

/** A key that was used in place of the secret. */
export interface KeyForm {
  /** As the end of "whose digest was keyed with ...". */
  readonly what: string
  readonly rarer?: number
  readonly key: string | undefined
}

/** Variants for keys that differ from the secret and from each other. */
export function distinctKeys({ secret }: Scene, forms: readonly KeyForm[]): readonly Variant[] {
  const seen = new Set([secret])
  return forms.flatMap(({ what, rarer = 0, key }): Variant[] => {
    if (key === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ what: `whose digest was keyed with ${what}`, rarer, change: (recipe) => ({ ...recipe, key }) }]
  })
}
