/**
 * A text as a literal between quotes, for languages that share the escapes of C. What is not printable ASCII becomes an escape, so that no text of a request can leave its quotes.
 *
 * @param quote The quote character of the language.
 */
export function literal(text: string, quote: '"' | "'"): string {
  const escaped = text.replaceAll(/[^\x20-\x7e]|["'\\$]/g, (character) =>
    /["'\\]/.test(character)
      ? character === quote || character === '\\'
        ? `\\${character}`
        : character
      : encode(character),
  )
  return quote + escaped + quote
}

/** Paths are ASCII; anything else stands percent-encoded there, as it does in a URL. */
function encode(character: string): string {
  return character === '$' ? '$' : encodeURIComponent(character.toWellFormed())
}
