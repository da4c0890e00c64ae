import { isJson } from './json-tree.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'
import { publicNames } from '../parameters/parameter-groups.ts'
import { percentEncodings, type PercentEncoding } from './percent-encoding.ts'
import { formVariants, jointVariants, type ValueForm } from './value-form.ts'

/** Every value percent-encoded before it was joined. Source: iop-protocol 9.2 M08; top-protocol 8.2 row 5; W1. */
export const valuesEncoded: SigningMistake = {
  name: 'values-encoded',
  slot: 'texts',
  *variants({ right }) {
    const values = right.pairs.map(([, value]) => value)
    // Another mistake may write JSON with blanks.
    const sample = [...values, ...(values.some(isJson) ? ['{"a": 1}'] : [])]
    const seen = new Set([values.join('\n'), sample.join('\n')])
    for (const encoding of percentEncodings) {
      const key = sample.map(encoding.encode).join('\n')
      if (seen.has(key) || values.every((value) => encoding.encode(value) === value)) continue
      seen.add(key)
      yield* encodedEverywhere(encoding, right.pairs)
    }
  },
}

function* encodedEverywhere(
  { what, rarer, encode }: PercentEncoding,
  pairs: Scene['right']['pairs'],
): Generator<Variant> {
  yield {
    what: `in which the values were percent-encoded before signing, ${what}`,
    rarer,
    change: (recipe) => ({ ...recipe, value: encode }),
  }
  if (pairs.every(([name]) => encode(name) === name)) return
  yield {
    what: `in which names and values were percent-encoded before signing, ${what}`,
    rarer,
    change: (recipe) => ({ ...recipe, value: encode, name: encode }),
  }
}

/** The usual encodings of one value or of some. */
const usual = percentEncodings.slice(0, 3)

/** Some values percent-encoded before signing: those of JSON, those of the API, or a single one. */
export const valueEncoded: SigningMistake = {
  name: 'values-encoded',
  slot: 'pairs',
  variants: (scene) => distinct(scene, partlyEncoded(scene)),
}

function* partlyEncoded({ right: { pairs } }: Scene): Generator<Variant> {
  const business = pairs.filter(([name]) => !publicNames.has(name))
  const json = pairs.filter(([, value]) => isJson(value))
  for (const group of [json, business]) {
    if (group.length > 1 && isPart(group, pairs)) yield* jointVariants(group, usual.map(asForm))
  }
  if (pairs.filter(([, value]) => isAffected(value)).length > 1) {
    // Joint variants of all values are those of the other slot.
    for (const pair of pairs) yield* formVariants([pair], usual.map(asForm))
  }
}

function isPart(group: Scene['right']['pairs'], pairs: Scene['right']['pairs']): boolean {
  const affected = (list: Scene['right']['pairs']): number => list.filter(([, value]) => isAffected(value)).length
  return affected(group) > 1 && affected(group) < affected(pairs)
}

function isAffected(value: string): boolean {
  return usual.some(({ encode }) => encode(value) !== value)
}

function asForm({ what, rarer, encode }: PercentEncoding): ValueForm {
  return { what: `percent-encoded, ${what}`, rarer, write: encode }
}
