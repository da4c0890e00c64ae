import type { Pair, Recipe } from './recipe.ts'

/** Leaves a text as it is. Recipes use this very function where nothing is changed, so that it need not be called. */
export const asIs = (text: string): string => text

/** What functions have made of texts: encoding a value costs more than all the rest of a string. */
export type ChangedTexts = Map<(text: string) => string, Map<string, string>>

/** The string that a recipe signs, without the secret of a framed digest. */
export function renderText(recipe: Recipe, known: ChangedTexts = new Map()): string {
  const { joining, name: changeName, value, whole } = recipe
  const changeValue = value === asIs ? asIs : remembering(value, known)
  const { equals, between, open, close, writes } = joining
  const pairs = orderedPairs(recipe)
  let text = recipe.front
  if (pairs.length > 0) text += open
  let joint = ''
  for (const [name, value] of pairs) {
    text += joint
    if (writes !== 'values') text += changeName === asIs ? name : changeName(name)
    if (writes === 'both') text += equals
    if (writes !== 'names') text += changeValue === asIs ? value : changeValue(value)
    joint = between
  }
  if (pairs.length > 0) text += close
  text += recipe.back
  return whole === asIs ? text : whole(text)
}

function remembering(change: (text: string) => string, known: ChangedTexts): (text: string) => string {
  let texts = known.get(change)
  if (texts === undefined) known.set(change, (texts = new Map()))
  return (text) => {
    let changed = texts.get(text)
    if (changed === undefined) texts.set(text, (changed = change(text)))
    return changed
  }
}

/** One stretch of the string to sign, with what it stands for, so that it can be masked and compared. */
export interface Piece {
  readonly kind: 'secret' | 'front' | 'name' | 'value' | 'joint' | 'back'
  /** Name of the parameter of a name or value. */
  readonly parameter?: string
  readonly text: string
}

/** The string of {@link renderText} in pieces, with the secret where the frame puts it. */
export function renderPieces(recipe: Recipe): readonly Piece[] {
  const { joining, whole, frame, key } = recipe
  const { equals, between, open, close, writes } = joining
  const pairs = orderedPairs(recipe)
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string, parameter?: string): void => {
    if (text === '') return
    const written = kind === 'secret' ? text : whole(text)
    pieces.push({ kind, text: written, ...(parameter === undefined ? {} : { parameter }) })
  }
  if (frame === 'both' || frame === 'front') add('secret', key)
  add('front', recipe.front)
  if (pairs.length > 0) add('joint', open)
  for (const [index, [name, value]] of pairs.entries()) {
    if (index > 0) add('joint', between)
    if (writes !== 'values') add('name', recipe.name(name), name)
    if (writes === 'both') add('joint', equals)
    if (writes !== 'names') add('value', recipe.value(value), name)
  }
  if (pairs.length > 0) add('joint', close)
  add('back', recipe.back)
  if (frame === 'both' || frame === 'back') add('secret', key)
  return pieces
}

/** Orders of lists that have been sorted already: a search sorts the same list thousands of times. */
const ordered = new WeakMap<readonly Pair[], Map<Recipe['order'], readonly Pair[]>>()

function orderedPairs({ pairs, order }: Recipe): readonly Pair[] {
  let orders = ordered.get(pairs)
  if (orders === undefined) ordered.set(pairs, (orders = new Map()))
  let result = orders.get(order)
  if (result === undefined) orders.set(order, (result = order(pairs)))
  return result
}
