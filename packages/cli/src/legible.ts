import { visible } from './visible.ts'

/** All that {@link visible} escapes but the backslash itself. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u

/**
 * A text in which nothing hides. A backslash stays single, as the program has it, unless an escape stands in the text or in the one beside it: then it is doubled, so that the two cannot be
 * mixed up.
 *
 * @param beside What the text is compared with.
 */
export function legible(text: string, beside = ''): string {
  return HIDDEN.test(text) || HIDDEN.test(beside) ? visible(text) : text
}
