import type { Pair } from '../../signature/recipe.ts'

/** An order, and in words which one. */
export interface InsertionOrder {
  readonly what: string
  readonly rarer: number
  readonly order: (pairs: readonly Pair[]) => readonly Pair[]
}

/**
 * Orders in which programs fill their list of parameters; the wire may carry another one, for instance that of a sorted copy. Whatever is not named comes
 * behind, as it was sent.
 *
 * Source: order of the tables in base document 108974 and doc 1369, and of public snippets.
 */
const listed: readonly (readonly string[])[] = [
  ['app_key', 'timestamp', 'sign_method'],
  ['app_key', 'timestamp', 'access_token', 'sign_method'],
  ['app_key', 'timestamp', 'session', 'sign_method'],
  ['app_key', 'sign_method', 'timestamp'],
  ['method', 'app_key', 'session', 'timestamp', 'format', 'v', 'simplify', 'sign_method', 'partner_id'],
  ['method', 'app_key', 'timestamp', 'sign_method', 'session', 'access_token'],
  ['method', 'app_key', 'sign_method', 'timestamp', 'session', 'access_token'],
  ['app_key', 'method', 'timestamp', 'sign_method', 'session', 'access_token'],
  ['app_key', 'method', 'timestamp', 'format', 'v', 'sign_method', 'session'],
  ['app_key', 'method', 'sign_method', 'timestamp', 'format', 'v', 'session'],
]

/** Every order of so few parameters is 120 at most; of one more it would be 720. */
const MOST_PERMUTED = 5

/** Orders of filling that are likely for these names: those of documents and snippets, and every one where there are few parameters. */
export function insertionOrders(names: readonly string[]): readonly InsertionOrder[] {
  const every = names.length > MOST_PERMUTED ? [] : permutations(names)
  return [...listed.map((order) => insertionOrder(order, 0)), ...every.map((order) => insertionOrder(order, 2))]
}

function insertionOrder(names: readonly string[], rarer: number): InsertionOrder {
  const ranks = new Map(names.map((name, index) => [name, index]))
  const rank = ([name]: Pair): number => ranks.get(name) ?? names.length
  return {
    what: `the parameters were signed unsorted, beginning with ${names.slice(0, 3).join(', ')}`,
    rarer,
    order: (pairs) => pairs.toSorted((a, b) => rank(a) - rank(b)),
  }
}

function permutations(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length === 0) return [[]]
  return names.flatMap((name, index) => permutations(names.toSpliced(index, 1)).map((rest) => [name].concat(rest)))
}
