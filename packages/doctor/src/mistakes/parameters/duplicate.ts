import type { Recipe } from '../../signature/recipe.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'
import { replaceValue } from './replace-value.ts'

/** A name that is sent more than once, signed with another occurrence than the first. Source: top-protocol 8.2 row 22. */
export const duplicate: SigningMistake = {
  name: 'duplicate',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

function* forms({ subject, right }: Scene): Generator<Variant> {
  const signed = new Set(right.pairs.map(([name]) => name))
  const values = new Map<string, string[]>()
  for (const { name, value } of subject.received) {
    if (signed.has(name)) values.set(name, [...(values.get(name) ?? []), value])
  }
  const repeated = [...values].filter(([, all]) => all.length > 1)
  const lasts = new Map(repeated.map(([name, all]) => [name, all.at(-1) ?? '']))
  if (repeated.length > 1)
    yield { what: 'in which of each repeated name the last value was signed', change: replaceValue(lasts) }
  for (const [name, all] of repeated) {
    const rest = all.slice(1)
    const instead = (value: string): Variant['change'] => replaceValue(new Map([[name, value]]))
    for (const value of rest.toReversed()) {
      yield {
        what: `in which another of the values of \`${name}\` was signed`,
        parameter: name,
        change: instead(value),
      }
    }
    const everyOne = (recipe: Recipe): Recipe => rest.reduce((one, value) => addPair(name, value)(one), recipe)
    yield { what: `in which every \`${name}\` was signed`, parameter: name, change: everyOne }
    for (const joint of [',', '', ', ', ';']) {
      const how = joint === '' ? 'with nothing between' : `by \`${joint}\``
      const what = `in which the values of \`${name}\` were signed as one text, joined ${how}`
      yield { what, parameter: name, rarer: 1, change: instead(all.join(joint)) }
    }
  }
}
