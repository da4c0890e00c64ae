import type { Answer } from '@aeop/sdk/protocol'

/** The method that the only member of a wrapped answer is named after; names that hold `_` themselves come out with a dot, which no rule of the facts minds. */
export function methodOfEnvelope(root: Answer): string | undefined {
  const [name, ...others] = Object.keys(root)
  const stem = /^(\w+)_response$/.exec(name ?? '')?.[1]
  return stem === undefined || stem === 'error' || others.length > 0 ? undefined : stem.replaceAll('_', '.')
}
