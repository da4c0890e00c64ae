import { parseLosslessJson, type Answer, type JsonValue } from '@aeop/sdk/protocol'

/** Members under which programs and logs keep the body of an answer. */
const WRAPPERS = [
  'response',
  'data',
  'body',
  'text',
  'content',
  'error',
  'detail',
  'cause',
  'raw',
  'message',
  'msg',
  'log',
] as const

/** Answers of the platform are short where they refuse; a log of megabytes is not searched. */
const LONGEST = 1_000_000
const MOST_STARTS = 30
const DEEPEST = 5

/**
 * Every object in a text that may be an answer: the text itself, JSON within a JSON text, JSON that was escaped once more, JSON with a log's words around it, and
 * what stands under the usual names in each of them.
 */
export function jsonRoots(text: string): readonly Answer[] {
  if (text.length > LONGEST) return []
  const whole = parse(text)
  if (whole !== undefined) return within(whole, DEEPEST)
  const found = embedded(text)
  return found.length > 0 ? found : embedded(text.replaceAll('\\"', '"').replaceAll('\\\\', '\\'))
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseLosslessJson(text)
  } catch {
    return undefined
  }
}

function within(value: JsonValue | undefined, depth: number): readonly Answer[] {
  if (depth === 0 || value === undefined || value === null) return []
  if (typeof value === 'string') {
    const parsed = parse(value)
    return parsed === undefined ? embedded(value) : within(parsed, depth - 1)
  }
  if (typeof value !== 'object') return []
  if (Array.isArray(value)) return value.length === 1 ? within(value[0] as JsonValue, depth - 1) : []
  const object = value as Answer
  const members = WRAPPERS.flatMap((name) => (Object.hasOwn(object, name) ? within(object[name], depth - 1) : []))
  return [object, ...members]
}

/** Objects that begin somewhere in a text and end where their braces close. */
function embedded(text: string): readonly Answer[] {
  const roots: Answer[] = []
  let from = 0
  for (let starts = 0; starts < MOST_STARTS; starts++) {
    const start = text.slice(from).search(/\{\s*"/)
    if (start === -1) break
    const end = endOfObject(text, from + start)
    const value = end === -1 ? undefined : parse(text.slice(from + start, end))
    roots.push(...within(value, DEEPEST))
    from = value === undefined ? from + start + 1 : end
  }
  return roots
}

/** Index behind the brace that closes the one at `start`, or -1. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const sign = text[index]
    if (sign === '"') {
      index = endOfString(text, index)
      if (index === -1) return -1
    } else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return index + 1
  }
  return -1
}

/** Index of the quote that closes the one at `start`, or -1. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === '"') return index
  }
  return -1
}
