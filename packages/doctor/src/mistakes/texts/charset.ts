import type { Charset } from '../../signature/recipe.ts'
import { renderText } from '../../signature/render.ts'
import type { SigningMistake, Variant } from '../mistake.ts'

const ofAnyText: readonly (readonly [Charset, string, number])[] = [
  ['utf-16le', 'as UTF-16, low byte first', 2],
  ['utf-16be', 'as UTF-16, high byte first', 3],
]
const ofOtherLetters: readonly (readonly [Charset, string, number])[] = [
  ['latin1', 'as Latin-1', 0],
  ['low-bytes', 'as the low bytes of its characters, as Node does under `binary`', 0],
  ['gbk', 'as GBK', 0],
  ['utf-8-twice', 'as UTF-8 that was taken for Latin-1 and encoded again', 1],
]

/** Bytes in another charset than UTF-8. Source: top-protocol 8.2 row 12; W15. */
export const charset: SigningMistake = {
  name: 'charset',
  slot: 'charset',
  variants({ right }) {
    const isAscii = /^\p{ASCII}*$/u.test(renderText(right) + right.key)
    return (isAscii ? ofAnyText : [...ofOtherLetters, ...ofAnyText]).map(([charset, how, rarer]): Variant => ({
      what: `whose string to sign was hashed ${how}`,
      rarer,
      change: (recipe) => ({ ...recipe, charset }),
    }))
  },
}
