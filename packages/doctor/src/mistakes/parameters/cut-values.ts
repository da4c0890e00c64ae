import type { ReceivedParameter } from '../../request/subject.ts'
import type { Recipe } from '../../signature/recipe.ts'
import type { Scene, Variant } from '../mistake.ts'
import { decodeKeepingPlus } from './decode-keeping-plus.ts'
import { publicNames } from './parameter-groups.ts'
import { isNameLike, isStray } from './is-stray.ts'
import { plusForms } from './plus-forms.ts'

/** A value with more & in it than this is cut into pieces that nobody would put together again. */
const MOST_PIECES = 4
/** Each blank in a piece doubles the number of texts that it may have been. */
const MOST_FORMS = 16

/** Each variant costs a digest, and hundreds in pairs. */
const MOST_VARIANTS = 48

/** Values that an `&` or a `#` has cut, put together again from the pieces that arrived. */
export function* cutValues(scene: Scene): Generator<Variant> {
  yield* cutByFragment(scene)
  const { subject, method } = scene
  const known = new Set(method?.params.map(({ name }) => name))
  const unknown = subject.received.filter(({ name }) => !known.has(name) && !publicNames.has(name))
  // With many names that the catalogue lacks, it is the catalogue that is behind.
  const isTrusted = known.size > 0 && unknown.length <= MOST_PIECES
  let count = 0
  for (const [index, head] of subject.received.entries()) {
    if (head.name === 'sign' || !isNameLike(head.name)) continue
    // A name with a value is taken for a piece only where something speaks for that.
    const isCut = isTrusted || /[?=]|:\/\//.test(head.value)
    for (let pieces = 1; pieces <= MOST_PIECES; pieces++) {
      const strays = subject.received.slice(index + 1, index + 1 + pieces)
      const last = strays[pieces - 1]
      if (last === undefined || last.place !== head.place || publicNames.has(last.name) || known.has(last.name)) break
      if (!isCut && !isStray(last)) break
      for (const variant of glued(head, strays)) if (count++ < MOST_VARIANTS) yield variant
    }
  }
}

function* glued(head: ReceivedParameter, strays: readonly ReceivedParameter[]): Generator<Variant> {
  let forms = [...new Set([head.value, decodeKeepingPlus(head.raw)])]
  for (const { name, value, raw } of strays) {
    // What stood behind the name is `=` and a value, or nothing at all; an `=` at the very end cannot be told from none.
    const tails = value === '' ? [''] : [...new Set([`=${value}`, `=${decodeKeepingPlus(raw)}`])]
    const pieces = plusForms(name).flatMap((form) => tails.map((tail) => `&${form}${tail}`))
    forms = forms.flatMap((form) => pieces.map((piece) => form + piece)).slice(0, MOST_FORMS)
  }
  const what = `in which the value of \`${head.name}\` goes on behind an & that was sent without percent-encoding`
  const names = strays.map(({ name }) => name)
  for (const form of forms) yield { what, parameter: head.name, change: put(head.name, form, names) }
}

function put(name: string, value: string, strays: readonly string[]): (recipe: Recipe) => Recipe {
  return (recipe) => ({
    ...recipe,
    pairs: recipe.pairs.flatMap(([one, old]) => {
      if (one === name) return [[one, value]]
      return strays.includes(one) ? [] : [[one, old]]
    }),
  })
}

/** What stands behind a `#` is not sent: the rest of the value, and every parameter behind it. */
function* cutByFragment({ subject: { url = '', received } }: Scene): Generator<Variant> {
  const hash = url.indexOf('#')
  const last = received.findLast(({ name, place }) => place === 'query' && name !== 'sign')
  if (hash === -1 || last === undefined) return
  const [rest = '', ...others] = url.slice(hash + 1).split('&')
  const pairs = others.flatMap((piece): [string, string][] => {
    const equals = piece.indexOf('=')
    const name = equals === -1 ? piece : piece.slice(0, equals)
    return name === 'sign' || name === '' ? [] : [[name, equals === -1 ? '' : decode(piece.slice(equals + 1))]]
  })
  const what = `in which the value of \`${last.name}\` goes on behind a # that was sent without percent-encoding`
  for (const value of new Set([`${last.value}#${decode(rest)}`, `${last.value}#${decodeKeepingPlus(rest)}`])) {
    const change = (recipe: Recipe): Recipe => {
      const cut = put(last.name, value, [])(recipe)
      return { ...cut, pairs: [...cut.pairs, ...pairs] }
    }
    yield { what, parameter: last.name, change }
  }
  const whole = `${last.value}#${decodeKeepingPlus(url.slice(hash + 1))}`
  yield { what, parameter: last.name, rarer: 1, change: put(last.name, whole, []) }
}

function decode(text: string): string {
  return decodeKeepingPlus(text.replaceAll('+', ' '))
}
