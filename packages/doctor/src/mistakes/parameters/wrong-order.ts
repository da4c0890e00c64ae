import type { Recipe } from '../../signature/recipe.ts'
import { codeUnitOrder } from '../../signature/code-unit-order.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'
import { insertionOrders } from './insertion-orders.ts'
import { publicNames } from './parameter-groups.ts'

/** The parameters in another order than that of their names' code units. Source: iop-protocol 3.5, 9.2 M09; top-protocol 8.2 row 11; W13. */
export const wrongOrder: SigningMistake = {
  name: 'wrong-order',
  slot: 'order',
  variants: (scene) => distinct(scene, forms(scene)),
}

function* forms({ right }: Scene): Generator<Variant> {
  for (const [what, order, rarer = 0, parameter] of orders) {
    const named = parameter === undefined ? {} : { parameter }
    yield { what: `in which ${what}`, rarer, ...named, change: (recipe) => ({ ...recipe, order }) }
  }
  for (const { what, rarer, order } of insertionOrders(right.pairs.map(([name]) => name))) {
    yield { what: `in which ${what}`, rarer, change: (recipe) => ({ ...recipe, order }) }
  }
}

type Order = Recipe['order']
type NamedOrder = readonly [what: string, order: Order, rarer?: number, parameter?: string]

/** Sorts by a text made of each pair; pairs with the same text stay as they were sent. */
const by =
  (key: (name: string, value: string) => string): Order =>
  (pairs) =>
    pairs.toSorted(([a, x], [b, y]) => compare(key(a, x), key(b, y)))

const collated = (options?: Intl.CollatorOptions): Order => {
  const { compare } = new Intl.Collator('en', options)
  return (pairs) => pairs.toSorted(([a], [b]) => compare(a, b))
}

/** Sorts each part by itself, and puts those parameters in front that are asked for. */
const headed =
  (isHead: (name: string) => boolean): Order =>
  (pairs) => {
    const sorted = codeUnitOrder(pairs)
    return [...sorted.filter(([name]) => isHead(name)), ...sorted.filter(([name]) => !isHead(name))]
  }

/** Parameters that programs put in front of the sorted rest or add behind it. */
const unsorted = ['session', 'access_token', 'timestamp', 'method', 'app_key', 'sign_method', 'code', 'refresh_token']

const orders: readonly NamedOrder[] = [
  ['the parameters were signed in the order in which they were sent', (pairs) => pairs],
  ['the names were sorted without regard to case', by((name) => name.toLowerCase())],
  ['the names were sorted by the rules of a language (localeCompare)', collated()],
  ['the names were sorted without regard to case, capitals standing for all', by((name) => name.toUpperCase())],
  ['the names were sorted backwards', (pairs) => codeUnitOrder(pairs).toReversed()],
  ...unsorted.flatMap((name): readonly NamedOrder[] => [
    [`\`${name}\` stands behind the sorted rest`, headed((other) => other !== name), 0, name],
    [`\`${name}\` stands in front of the sorted rest`, headed((other) => other === name), 0, name],
  ]),
  ["the public parameters stand in front of the API's own", headed((name) => publicNames.has(name))],
  ["the API's own parameters stand in front of the public ones", headed((name) => !publicNames.has(name))],
  ['the pairs were sorted by name and value together, as name=value', by((name, value) => `${name}=${value}`), 1],
  ['the pairs were sorted by name and value together', by((name, value) => name + value), 1],
  ['the pairs were sorted by value', by((_, value) => value), 1],
  ['the names were sorted by length', (pairs) => codeUnitOrder(pairs).toSorted(([a], [b]) => a.length - b.length), 1],
  ['numbers within names were sorted by their size', collated({ numeric: true }), 1],
  ['the names were sorted by the rules of a language without regard to _', collated({ ignorePunctuation: true }), 1],
  [
    'names that are numbers were sorted by their size (ksort)',
    (pairs) => pairs.toSorted(([a], [b]) => compareNumbers(a, b)),
    1,
  ],
  ['the parameters were signed in the opposite of the order in which they were sent', (pairs) => pairs.toReversed(), 2],
]

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function compareNumbers(a: string, b: string): number {
  return /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : compare(a, b)
}
