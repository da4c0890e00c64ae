/** What fast-check draws for the signing properties. */
import fc from 'fast-check'

import { encodePairs, type Exchange, send } from './send.ts'
import type { Pairs } from './independent-signer.ts'

/** Names the platform gives a meaning; an unknown parameter must not hit one by chance. */
const known = new Set(
  [
    'method app_key timestamp format v sign_method sign session access_token simplify partner_id target_app_key debug',
    'local countryCode currency keyWord categoryId sortBy pageSize pageIndex searchExtend selectionName code uuid',
  ].flatMap((names) => names.split(' ')),
)

export const isKnown = (name: string): boolean => known.has(name)

/** Texts that have broken signers: prototype names, form syntax, line ends, byte order mark, both sides of the surrogates. */
const awkward = [
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'appKey', 'APP_KEY', 'app_key_', 'Sign', 'SIGN', '_'],
  ['&', '=', '+', '%', '#', '&=+%#', 'a+b', 'a b', '%2B', '%', '%zz', '[0]', 'a[]', '@file', '<&amp;>', '"', "'"],
  ['\r\n', '\n', '\t', '\u0000', '\uFEFF', '\uFEFFa', '\u00A0', '\u2028', '\uFFFD', '\uE000', '\u{10000}', '😀'],
  ['ä', 'a\u0308', '中文', 'null', 'undefined', '0', '{"a": [1, "b c"]}'],
].flat()

/** Any Unicode text without lone surrogates. */
const text = (minLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: 8 }),
    fc.string({ minLength, maxLength: 8 }),
    fc.constantFrom(...awkward),
  )

const name = text(1).filter((drawn) => !isKnown(drawn))
const value = fc.oneof(text(0), fc.constantFrom('', ' ', '   '))

/** Parameters no method knows: the platform does not refuse them, but signs them. */
export const strayParameters: fc.Arbitrary<Pairs> = fc.uniqueArray(fc.tuple(name, value), {
  selector: ([drawn]) => drawn,
  maxLength: 8,
})

/** A value as a program gives it, and the text by which it has to travel. */
interface StrayValue {
  readonly value: unknown
  readonly text: string
}

const leaf = fc.oneof(text(0), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
const nested = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(text(1), leaf, { maxKeys: 3 }))
const listOrObject = fc.oneof(fc.array(nested, { maxLength: 3 }), fc.dictionary(text(1), nested, { maxKeys: 3 }))

/** Numbers, truth values, lists and objects under names no method knows: everything but text becomes JSON. */
export const strayValues: fc.Arbitrary<(readonly [string, StrayValue])[]> = fc.uniqueArray(
  fc.tuple(
    name.filter((drawn) => drawn !== '__proto__'),
    fc.oneof(
      fc.maxSafeInteger().map((value) => ({ value, text: String(value) })),
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((value) => ({ value, text: String(value) })),
      fc.boolean().map((value) => ({ value, text: String(value) })),
      listOrObject.map((value) => ({ value, text: JSON.stringify(value) })),
    ),
  ),
  { selector: ([drawn]) => drawn, maxLength: 6 },
)

/** How a request travels: its order, which part of it is in the query, and how a blank is written. */
export interface Route {
  readonly order: readonly number[]
  readonly inQuery: readonly boolean[]
  readonly get: boolean
  readonly blank: '+' | '%20'
}

const seats = 24

export const route: fc.Arbitrary<Route> = fc.record({
  order: fc.array(fc.nat(), { minLength: seats, maxLength: seats }),
  inQuery: fc.array(fc.boolean(), { minLength: seats, maxLength: seats }),
  get: fc.boolean(),
  blank: fc.constantFrom('+', '%20'),
})

/** Sends the pairs along a route: shuffled, split between query and form, or all in the query of a GET. */
export function sendAlong(url: string, pairs: Pairs, { order, inQuery, get, blank }: Route): Promise<Exchange> {
  const shuffled = pairs
    .map((pair, index) => ({ pair, place: order[index] ?? 0, query: get || (inQuery[index] ?? false) }))
    .toSorted((a, b) => a.place - b.place)
  const part = (query: boolean) =>
    encodePairs(
      shuffled.filter((one) => one.query === query).map((one) => one.pair),
      blank,
    )
  return send(`${url}?${part(true)}`, get ? null : part(false))
}

/** Replaces one character of a text; the place and the character are drawn, the result is never the text itself. */
export function withOneCharacterChanged(original: string, place: number, replacements: readonly string[]): string {
  const characters = Array.from(original)
  const index = place % characters.length
  const replacement = replacements.find((character) => character !== characters[index])
  return characters.toSpliced(index, 1, replacement ?? '').join('')
}

/** Two different characters, so that one of them differs from whatever stands there. */
export const replacements = fc.uniqueArray(fc.constantFrom('0', '1', '2', '5', '9', 'a', 'E', '_', ' ', 'é', '😀'), {
  minLength: 2,
  maxLength: 2,
})
