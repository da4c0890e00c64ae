import type { Store } from '../store/store.ts'

/** The tokens, refresh tokens and authorization codes of the gateway that stand in texts of a client: as a value of a form, as a word of JSON, as bytes in base64. */
export function tokensIn(texts: readonly string[], store: Store): readonly string[] {
  const words = new Set(texts.flatMap(wordsOf))
  return [...words].filter(
    (word) =>
      store.findToken(word) !== undefined ||
      store.findTokenByRefresh(word) !== undefined ||
      store.findCode(word) !== undefined,
  )
}

/** Characters; the embedded session `test` is a word of many texts, and is hidden where it stands as the value of its parameter. */
const SHORTEST = 6

function wordsOf(text: string): readonly string[] {
  const decoded = [text, decode(text), decode(decode(text))]
  const values = decoded.flatMap((form) => form.split(/[&=\r\n]/))
  const words = decoded.flatMap((form) => form.split(/[^\w.~-]+/))
  const bytes = words.map((word) => Buffer.from(word, 'base64').toString())
  return [...values, ...words, ...bytes].filter(({ length }) => length >= SHORTEST)
}

/** A form's text read as leniently as it can be. */
function decode(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString())
}
