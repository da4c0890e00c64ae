import type { ReceivedParameter } from '../../request/subject.ts'
import type { Recipe } from '../../signature/recipe.ts'
import type { Scene, Variant } from '../mistake.ts'
import { decodeKeepingPlus } from './decode-keeping-plus.ts'
import { isStray } from './is-stray.ts'
import { publicNames } from './parameter-groups.ts'

/** A URL as a value brings its own parameters with it; how many is not to be seen, as they look like those of the request. */
const URL_LIKE = /[?]|:\/\//
const URL_PIECES = [1, 0, 2, 3]

/**
 * A request whose values were all sent raw, put together again at once: pieces behind an `&` go back to the value in front of them, and a `+` is one.
 *
 * The name of a piece is taken from the wire, where a `+` still differs from a blank.
 */
export function* allRawValues({ subject: { received } }: Scene): Generator<Variant> {
  for (const urlPieces of URL_PIECES) {
    const { values, strays } = gather(received, urlPieces)
    if (strays.size === 0) continue
    const what = 'in which the values go on behind an & that was sent without percent-encoding'
    yield { what, change: put(values, strays) }
    const cut = new Map([...values].filter(([name]) => strays.has(name) || isGlued(received, name, values)))
    yield { what, change: put(cut, strays) }
  }
}

interface Gathered {
  /** Values as they were meant, by name. */
  readonly values: ReadonlyMap<string, string>
  /** Names that are pieces of values. */
  readonly strays: ReadonlySet<string>
}

function gather(received: readonly ReceivedParameter[], urlPieces: number): Gathered {
  const values = new Map<string, string>()
  const strays = new Set<string>()
  let head: ReceivedParameter | undefined
  let left = 0
  for (const one of received) {
    const isOwn = one.name === 'sign' || publicNames.has(one.name)
    const isPiece = isStray(one) || left-- > 0
    if (head === undefined || isOwn || !isPiece || one.place !== head.place) {
      head = isOwn ? undefined : one
      left = URL_LIKE.test(one.value) ? urlPieces : 0
      if (one.name !== 'sign') values.set(one.name, meant(one))
      continue
    }
    values.set(head.name, `${values.get(head.name) ?? ''}&${pieceOf(one)}`)
    strays.add(one.name)
  }
  return { values, strays }
}

function meant({ value, raw }: ReceivedParameter): string {
  return raw === value ? value : decodeKeepingPlus(raw)
}

function pieceOf(one: ReceivedParameter): string {
  const name = decodeKeepingPlus(one.rawName ?? one.name)
  return one.value === '' ? name : `${name}=${meant(one)}`
}

function isGlued(received: readonly ReceivedParameter[], name: string, values: ReadonlyMap<string, string>): boolean {
  const own = received.find((one) => one.name === name)
  return own !== undefined && values.get(name) !== meant(own)
}

function put(values: ReadonlyMap<string, string>, strays: ReadonlySet<string>): (recipe: Recipe) => Recipe {
  return (recipe) => ({
    ...recipe,
    pairs: recipe.pairs.flatMap(([name, value]) => (strays.has(name) ? [] : [[name, values.get(name) ?? value]])),
  })
}
