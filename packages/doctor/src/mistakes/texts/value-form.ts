import type { Pair } from '../../signature/recipe.ts'
import type { Variant } from '../mistake.ts'
import { quotedList } from '../parameters/quoted-list.ts'
import { replaceValue } from '../parameters/replace-value.ts'

/** Another way of writing a value. */
export interface ValueForm {
  /** As the end of "in which `x` was signed ...". */
  readonly what: string
  readonly rarer?: number
  /** The value in this form; `undefined`, or the same text, where it has none. */
  readonly write: (value: string, name: string) => string | undefined
}

/** More names than this are counted instead. */
const MOST_NAMES = 4

/** Every form of every value: all values that have it at once, then each one alone, which is rarer. Nothing is yielded twice. */
export function* formVariants(pairs: readonly Pair[], forms: readonly ValueForm[]): Generator<Variant> {
  const seen = new Set<string>()
  for (const form of forms) {
    const changed = changedBy(form, pairs)
    if (changed.length > 1) yield* variant(changed, form, 0, seen)
    const rarer = changed.length > 1 ? 1 : 0
    for (const one of changed) yield* variant([one], form, rarer, seen)
  }
}

/** All values that have a form, at once and never alone. */
export function* jointVariants(pairs: readonly Pair[], forms: readonly ValueForm[]): Generator<Variant> {
  const seen = new Set<string>()
  for (const form of forms) {
    const changed = changedBy(form, pairs)
    if (changed.length > 0) yield* variant(changed, form, 0, seen)
  }
}

function changedBy({ write }: ValueForm, pairs: readonly Pair[]): readonly Pair[] {
  return pairs.flatMap(([name, value]): Pair[] => {
    const text = write(value, name)
    return text === undefined || text === value ? [] : [[name, text]]
  })
}

function* variant(
  changed: readonly Pair[],
  { what, rarer = 0 }: ValueForm,
  more: number,
  seen: Set<string>,
): Generator<Variant> {
  const key = JSON.stringify(changed)
  if (seen.has(key)) return
  seen.add(key)
  const names = changed.map(([name]) => name)
  const [only, second] = names
  const subject =
    names.length > MOST_NAMES
      ? `${names.length} values were`
      : `${quotedList(names)} ${second === undefined ? 'was' : 'were'}`
  yield {
    what: `in which ${subject} signed ${what}`,
    rarer: rarer + more,
    change: replaceValue(new Map(changed)),
    ...(only === undefined || second !== undefined ? {} : { parameter: only }),
  }
}
