import type { Joining, Pair, Recipe } from '../../signature/recipe.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'

/** The parameters signed as one JSON object. Source: iop-protocol 9.2 M20. */
export const jsonBodySigned: SigningMistake = {
  name: 'json-body-signed',
  slot: 'joining',
  variants: (scene) => distinct(scene, forms(scene)),
}

/** How a language writes JSON: what stands around a value, and how characters are escaped. */
interface Spelling {
  readonly what: string
  readonly colon: string
  readonly comma: string
  readonly escape: (text: string) => string
  readonly rarer: number
}

const compact = (text: string): string => JSON.stringify(text).slice(1, -1)
const unicode = (text: string): string =>
  compact(text).replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const slashed = (text: string): string => unicode(text).replaceAll('/', '\\/')

const spellings: readonly Spelling[] = [
  { what: 'JSON', colon: ':', comma: ',', escape: compact, rarer: 0 },
  { what: "JSON in Python's spelling", colon: ': ', comma: ', ', escape: unicode, rarer: 0 },
  { what: "JSON in Python's spelling, characters as they are", colon: ': ', comma: ', ', escape: compact, rarer: 1 },
  { what: "JSON in PHP's spelling", colon: ':', comma: ',', escape: slashed, rarer: 1 },
]

function* forms({ right }: Scene): Generator<Variant> {
  const timestamp = right.pairs.find(([name]) => name === 'timestamp')?.[1] ?? ''
  const isNumber = /^[1-9]\d*$/.test(timestamp)
  for (const { what, colon, comma, escape, rarer } of spellings) {
    const joining: Joining = { open: '{"', equals: `"${colon}"`, between: `"${comma}"`, close: '"}', writes: 'both' }
    for (const isSorted of [true, false]) {
      const order = isSorted ? '' : ', in the order of sending'
      const change = (recipe: Recipe): Recipe => ({
        ...recipe,
        joining,
        name: (text) => escape(recipe.name(text)),
        value: (text) => escape(recipe.value(text)),
        ...(isSorted ? {} : { order: asSent }),
      })
      yield { what: `in which the parameters were signed as ${what}${order}`, rarer, change }
      if (!isNumber) continue
      const number = (recipe: Recipe): Recipe => {
        const quoted = change(recipe)
        // The quotes move from the joints to the values, so that one of them can do without.
        return {
          ...quoted,
          joining: { open: '{"', equals: `"${colon}`, between: `${comma}"`, close: '}', writes: 'both' },
          value: (text) => (text === timestamp ? text : `"${quoted.value(text)}"`),
        }
      }
      const numbered = `in which the parameters were signed as ${what}${order}, with the timestamp as a number`
      yield { what: numbered, rarer: rarer + 1, change: number }
    }
  }
}

const asSent = (pairs: readonly Pair[]): readonly Pair[] => pairs
