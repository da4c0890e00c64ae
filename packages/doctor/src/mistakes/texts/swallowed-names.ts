import { entityOf } from '../../request/html-entities.ts'
import type { Pair } from '../../signature/recipe.ts'
import type { Scene, Variant } from '../mistake.ts'

const swallowed = new RegExp(`([${Object.keys(entityOf).join('')}])([a-z_][a-z\\d_]*)=`, 'giu')

/** Parameters that a page has swallowed on the way of the request: `json×tamp=...` was `json` and `&timestamp=...`, `amp;v` was `v`. */
export function* swallowedNames({ right: { pairs } }: Scene): Generator<Variant> {
  if (pairs.some((pair) => restored(pair).length > 1)) {
    const what = 'in which the names were signed that a page swallowed in sending, such as &timestamp that became ×tamp'
    yield { what, change: (recipe) => ({ ...recipe, pairs: recipe.pairs.flatMap(restored) }) }
  }
  if (pairs.some(([name]) => escaped.test(name))) {
    const what = 'in which the names were signed that were sent with amp; in front'
    yield { what, change: (recipe) => ({ ...recipe, pairs: recipe.pairs.map(unescaped) }) }
  }
}

function restored([name, value]: Pair): readonly Pair[] {
  const pieces = value.split(swallowed)
  const [first = '', ...rest] = pieces
  const pairs: Pair[] = [[name, first]]
  for (let index = 0; index + 2 < rest.length; index += 3) {
    pairs.push([(entityOf[rest[index] ?? ''] ?? '') + (rest[index + 1] ?? ''), rest[index + 2] ?? ''])
  }
  return pairs
}

const escaped = /^(?:amp|#38|#x26);(?=.)/i

function unescaped([name, value]: Pair): Pair {
  return [name.replace(escaped, ''), value]
}
