import { hashHex, prepareHmac } from '#hash'
import type { HashName } from '../hash/hash-name.ts'
import { encodeText } from './charset.ts'
import type { Algorithm, Recipe } from './recipe.ts'
import { renderText, type ChangedTexts } from './render.ts'

/** What each algorithm is made of. */
export const algorithms: Readonly<
  Record<Algorithm, { readonly hash: HashName; readonly isKeyed: boolean; readonly hexLength: number }>
> = {
  md5: { hash: 'md5', isKeyed: false, hexLength: 32 },
  'hmac-md5': { hash: 'md5', isKeyed: true, hexLength: 32 },
  sha1: { hash: 'sha1', isKeyed: false, hexLength: 40 },
  'hmac-sha1': { hash: 'sha1', isKeyed: true, hexLength: 40 },
  sha256: { hash: 'sha256', isKeyed: false, hexLength: 64 },
  'hmac-sha256': { hash: 'sha256', isKeyed: true, hexLength: 64 },
  sha512: { hash: 'sha512', isKeyed: false, hexLength: 128 },
  'hmac-sha512': { hash: 'sha512', isKeyed: true, hexLength: 128 },
}

/** What need not be made again while many recipes of one request are tried. It holds the secret and goes away with the search. */
export interface Workshop {
  /** HMACs by algorithm and key. */
  readonly hmacs: Map<string, ReturnType<typeof prepareHmac>>
  /** Values as each function changes them. */
  readonly texts: ChangedTexts
}

/** An empty workshop. */
export function openWorkshop(): Workshop {
  return { hmacs: new Map(), texts: new Map() }
}

/**
 * The signature that a recipe gives, in upper-case hexadecimal.
 *
 * @param workshop keeps what can be used again, where many recipes are tried.
 */
export function digestOf(recipe: Recipe, workshop = openWorkshop()): string {
  const { frame, key, keyBytes, charset, isSwapped } = recipe
  const text = renderText(recipe, workshop.texts)
  const front = frame === 'both' || frame === 'front' ? key : ''
  const back = frame === 'both' || frame === 'back' ? key : ''
  const input = encodeText(front + text + back, charset)
  const { hash, isKeyed } = algorithms[recipe.algorithm]
  if (!isKeyed) return hashHex(hash, input).toUpperCase()
  if (isSwapped) return prepareHmac(hash, input)(key).toUpperCase()
  // Bytes stand for themselves; joined by commas they are no secret that anybody has.
  const id = `${hash} ${keyBytes?.toString() ?? key}`
  let hmac = workshop.hmacs.get(id)
  if (hmac === undefined) workshop.hmacs.set(id, (hmac = prepareHmac(hash, keyBytes ?? key)))
  return hmac(input).toUpperCase()
}
