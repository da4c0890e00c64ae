import { SECRET_MASK, type Mask } from '../mask/create-mask.ts'
import { algorithms } from '../signature/digest.ts'
import type { Recipe } from '../signature/recipe.ts'
import { renderPieces } from '../signature/render.ts'
import { maskedText } from './compare-pieces.ts'

/** A digest as a formula: `HMAC-SHA256(<secret>, text)` or `MD5(text)`. */
export function describeDigest(recipe: Recipe, secret: string, mask: Mask): string {
  const literal = quoted(maskedText(renderPieces(recipe), mask))
  // In front, where it is seen when the line is cut.
  const text = recipe.charset === 'utf-8' ? literal : `${recipe.charset.toUpperCase()}(${literal})`
  const name = recipe.algorithm.toUpperCase()
  if (!algorithms[recipe.algorithm].isKeyed) return `${name}(${text})`
  const key = recipe.keyBytes === undefined ? describeKey(recipe.key, secret, mask) : 'bytes of <secret>'
  return recipe.isSwapped ? `${name}(${text}, ${key})` : `${name}(${key}, ${text})`
}

/** The key with the secret masked, and what stands around it made visible. */
function describeKey(key: string, secret: string, mask: Mask): string {
  if (key === secret) return SECRET_MASK
  const [before, after, ...more] = key.split(secret)
  if (secret === '' || before === undefined || after === undefined || more.length > 0) {
    return key === '' ? "''" : mask(key) === key && /^\d+$/.test(key) ? key : '<another key>'
  }
  return [before && quoted(before), SECRET_MASK, after && quoted(after)].filter((part) => part !== '').join(' + ')
}

function quoted(text: string): string {
  return `'${text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`)}'`
}
