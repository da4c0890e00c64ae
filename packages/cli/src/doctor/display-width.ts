/**
 * Columns that a text takes on a terminal: East Asian wide characters and emoji take two, marks that stand over others none.
 *
 * Source: Unicode Standard Annex 11 (East Asian Width), the blocks that hold wide characters.
 *
 * @example
 * displayWidth('price价') // 7
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

const zero = /\p{M}/u
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u
