import type { Accepted } from '@aeop/sdk/facts'

/** Sources that a strict gateway goes by. */
const firm = new Set(['documented', 'live'])

/** The values an endpoint takes: all that evidence speaks for, or with `strict` only what is documented or was seen live. */
export function acceptedNames<Name extends string>(
  values: readonly Accepted<Name>[],
  strict: boolean,
): readonly Name[] {
  return memo(values, strict)
}

const cache = new WeakMap<
  readonly Accepted<string>[],
  { readonly lenient: readonly string[]; readonly strict: readonly string[] }
>()

function memo<Name extends string>(values: readonly Accepted<Name>[], strict: boolean): readonly Name[] {
  let names = cache.get(values)
  if (names === undefined) {
    const lenient = values.map(({ name }) => name)
    names = { lenient, strict: values.filter(({ confidence }) => firm.has(confidence)).map(({ name }) => name) }
    cache.set(values, names)
  }
  return (strict ? names.strict : names.lenient) as readonly Name[]
}
