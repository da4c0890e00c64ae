/**
 * A text without certain characters at its end. A regular expression for this takes a time that grows with the square of a run in the middle.
 *
 * @example
 * withoutEnd('/sync//', '/') // '/sync'
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] as string)) end--
  return text.slice(0, end)
}
