import type { Joining } from '../../signature/recipe.ts'
import type { SigningMistake } from '../mistake.ts'
import { distinct } from './distinct.ts'

/** Names and values with something between them, as in a query. Source: iop-protocol 9.2 M07; top-protocol 8.2 row 6; W3. */
export const joinedPairs: SigningMistake = {
  name: 'joined-pairs',
  slot: 'joining',
  variants: (scene) =>
    distinct(
      scene,
      joinings.map(([what, joining, rarer = 0]) => ({
        what: `in which ${what}`,
        rarer,
        change: (recipe) => ({ ...recipe, joining: { ...plain, ...joining } }),
      })),
    ),
}

const plain: Joining = { equals: '', between: '', open: '', close: '', writes: 'both' }

const joinings: readonly (readonly [what: string, joining: Partial<Joining>, rarer?: number])[] = [
  ['the pairs were joined as a=b&c=d', { equals: '=', between: '&' }],
  ['the pairs were joined as ?a=b&c=d', { equals: '=', between: '&', open: '?' }],
  ['the pairs were joined as &a=b&c=d', { equals: '=', between: '&', open: '&' }],
  ['the pairs were joined as a=b&c=d&', { equals: '=', between: '&', close: '&' }],
  ['the pairs were joined as a=bc=d', { equals: '=' }],
  ['the pairs were joined as ab&cd', { between: '&' }],
  ['only the values were signed', { writes: 'values' }],
  ['the pairs were joined as a:bc:d', { equals: ':' }, 1],
  ['the pairs were joined as a:b&c:d', { equals: ':', between: '&' }, 1],
  ['the pairs were joined as a:b,c:d', { equals: ':', between: ',' }, 1],
  ['the pairs were joined as a=b,c=d', { equals: '=', between: ',' }, 1],
  ['the pairs were joined as ab,cd', { between: ',' }, 1],
  ['the pairs were joined as a=b;c=d', { equals: '=', between: ';' }, 1],
  ['name and value were joined by a blank', { equals: ' ' }, 1],
  ['all names and values were joined by blanks', { equals: ' ', between: ' ' }, 1],
  ['the pairs stand on lines, as ab', { between: '\n' }, 1],
  ['the pairs stand on lines, as a=b', { equals: '=', between: '\n' }, 1],
  ['the pairs were joined as a,b,c,d', { equals: ',', between: ',' }, 2],
  ['the pairs were joined as a=b|c=d', { equals: '=', between: '|' }, 2],
  ['the pairs were joined by blanks, as ab', { between: ' ' }, 2],
  ['only the values were signed, joined by &', { writes: 'values', between: '&' }, 2],
  ['only the values were signed, joined by commas', { writes: 'values', between: ',' }, 2],
  ['only the names were signed', { writes: 'names' }, 2],
]
