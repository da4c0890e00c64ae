/**
 * A text on one line: control characters, and those that turn or hide text, as escapes, so that a request can neither add lines nor steer a terminal.
 *
 * @example
 * visible('a\nb') // 'a\\u{a}b'
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
