/** JSON as it is written: every number keeps its digits, every object the order of its members. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, node: JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'literal'; readonly text: string }

/** The deepest request of the catalogue has 5 levels. */
const DEEPEST = 100

/** Whether a text is a JSON object or array; a bare number or word is text like any other. */
export function isJson(text: string): boolean {
  return readJson(text) !== undefined
}

/**
 * Reads the text of an object or array; `undefined` for everything else.
 *
 * The runtime's parser would round long numbers and put names that look like numbers first, and both would hide how the text was written.
 */
export function readJson(text: string): JsonNode | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  return readChecked(text)
}

/** Walks through text that is known to be JSON. */
function readChecked(text: string): JsonNode | undefined {
  const tokens = text.match(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s,:"[\]{}]+/g) ?? []
  let index = 0
  const next = (): string => tokens[index++] ?? ''
  const read = (token: string, depth: number): JsonNode => {
    if (depth > DEEPEST) throw new RangeError('nested too deeply')
    if (token === '{') return { kind: 'object', members: members(depth + 1) }
    if (token === '[') return { kind: 'array', items: items(depth + 1) }
    if (token.startsWith('"')) return { kind: 'string', value: unquote(token) }
    return { kind: 'literal', text: token }
  }
  const members = (depth: number): (readonly [string, JsonNode])[] => {
    const list: (readonly [string, JsonNode])[] = []
    for (let name = next(); name !== '}'; name = next()) list.push([unquote(name), read(next(), depth)])
    return list
  }
  const items = (depth: number): JsonNode[] => {
    const list: JsonNode[] = []
    for (let token = next(); token !== ']'; token = next()) list.push(read(token, depth))
    return list
  }
  try {
    return read(next(), 0)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function unquote(token: string): string {
  return JSON.parse(token) as string
}
