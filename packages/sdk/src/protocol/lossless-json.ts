import { MAX_DEPTH } from './max-depth.ts'

/** A value read from JSON. Integers beyond 2^53 are strings, all other numbers are numbers. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/**
 * Parses JSON without losing a digit: integers beyond 2^53 come out as strings.
 *
 * Order and product ids of 16 to 19 digits travel as bare numbers (top-protocol 3.1). The text is parsed by `JSON.parse`;
 * only where a number lost digits there, such numbers are put into quotes and the text is parsed again. Text that holds JSON is text: it stays as it is,
 * and can be given to this function in turn.
 *
 * @throws {SyntaxError} when the text is not JSON, or is nested deeper than 1,000 levels.
 * @example
 * parseLosslessJson('{"order_id":8012345678901234567,"count":2}') // { order_id: '8012345678901234567', count: 2 }
 */
export function parseLosslessJson(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue
  return holdsLostDigits(value, 0) ? (JSON.parse(quoteLostNumbers(text)) as JsonValue) : value
}

/**
 * What a number's literal stands for in our values: the number, or the literal itself for an integer beyond 2^53, also one written with a fraction
 * (`12345678901234567890.0`), and for what no double can hold (`1e400`). Other fractions become the nearest double, as by `JSON.parse`; an exponent shows that the
 * number was a double to begin with.
 */
export function readNumber(literal: string): JsonValue {
  const value = Number(literal)
  return mayLoseDigits(value) && !(Number.isFinite(value) && /e/i.test(literal)) ? literal : value
}

/** Whether a double may stand for more than one integer, or for none: then the literal has to be looked at. */
export function mayLoseDigits(value: number): boolean {
  return !Number.isSafeInteger(value) && (Number.isInteger(value) || !Number.isFinite(value))
}

/** Most texts hold none. Looking at the values that were parsed is three times as fast as searching the text for long runs of digits. */
function holdsLostDigits(value: JsonValue, depth: number): boolean {
  if (typeof value === 'number') return mayLoseDigits(value)
  if (typeof value !== 'object' || value === null) return false
  if (depth >= MAX_DEPTH) throw new SyntaxError(`JSON is nested deeper than ${MAX_DEPTH} levels`)
  let lost = false
  for (const member of Object.values(value)) if (holdsLostDigits(member, depth + 1)) lost = true
  return lost
}

function quoteLostNumbers(text: string): string {
  let quoted = ''
  let copied = 0
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (isNumberStart(code)) {
      const end = endOfNumber(text, index)
      const literal = text.slice(index, end)
      if (typeof readNumber(literal) === 'string') {
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
