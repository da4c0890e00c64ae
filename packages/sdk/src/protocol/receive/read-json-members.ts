/** Why a JSON body could not be taken. */
export type JsonProblem = 'too deep' | 'no JSON object'

/**
 * Hands over each member of a JSON object as the text of a parameter: a string's characters; the very digits of a number, so that none of an id of
 * 19 digits is lost; objects and arrays as the JSON text they were sent as. `null` is no value and left out.
 *
 * Lazada's SDK repeats the business parameters in such a body (clients C3.1).
 *
 * @returns why nothing was handed over, if so.
 * @example
 * readJsonMembers('{"id":8012345678901234567,"on":true,"list":[1, 2]}', 64, take) // take('id', '8012345678901234567'), take('on', 'true'), take('list', '[1, 2]')
 */
export function readJsonMembers(
  text: string,
  maxDepth: number,
  take: (name: string, value: string) => void,
): JsonProblem | undefined {
  const ends = memberEnds(text, maxDepth)
  if (ends === null) return 'too deep'
  if (!isJsonObject(text)) return 'no JSON object'
  let name = ''
  let start = text.indexOf('{') + 1
  for (const end of ends) {
    const piece = text.slice(start, end).trim()
    start = end + 1
    if (text[end] === ':') name = JSON.parse(piece) as string
    else if (piece !== '' && piece !== 'null') take(name, piece.startsWith('"') ? (JSON.parse(piece) as string) : piece)
  }
  return undefined
}

/** Whether a text is a JSON object. */
export function isJsonObject(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Indexes of the colons, commas and the brace at the first level; `null` when the text nests more deeply than allowed. One pass, whatever the text. */
function memberEnds(text: string, maxDepth: number): number[] | null {
  const ends: number[] = []
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] as string
    if (mark === '"') index = endOfString(text, index)
    else if (mark === '{' || mark === '[') {
      if (++depth > maxDepth) return null
    } else if (depth === 1 && (mark === ':' || mark === ',' || mark === '}')) ends.push(index)
    if (mark === '}' || mark === ']') depth--
  }
  return ends
}

/** Index of the closing quote. */
function endOfString(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}
