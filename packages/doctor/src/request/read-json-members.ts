/**
 * Hands over each member of a JSON object as the text of a parameter: a string's characters, anything else as the very text it was sent as, so that no
 * digit of a long id is lost. `null` is no value and left out.
 *
 * @returns whether the text is a JSON object; if not, nothing is handed over
 * @example
 * readJsonMembers('{"id":8012345678901234567,"list":[1, 2]}', take) // take('id', '8012345678901234567'), take('list', '[1, 2]')
 */
export function readJsonMembers(text: string, take: (name: string, value: string) => void): boolean {
  if (!isJsonObject(text)) return false
  let name = ''
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] as string
    if (mark === '"') index = endOfString(text, index)
    else if (mark === '{' || mark === '[') {
      depth++
      if (depth === 1) start = index + 1
    } else if (depth === 1 && (mark === ':' || mark === ',' || mark === '}')) {
      const piece = text.slice(start, index).trim()
      start = index + 1
      if (mark === ':') name = JSON.parse(piece) as string
      else if (piece !== '' && piece !== 'null') take(name, textOf(piece))
    }
    if (mark === '}' || mark === ']') depth--
  }
  return true
}

/** Whether a text is a JSON object. */
export function isJsonObject(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function textOf(piece: string): string {
  return piece.startsWith('"') ? (JSON.parse(piece) as string) : piece
}

/** Index of the closing quote; the text is valid JSON by now. */
function endOfString(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}
