/**
 * A time as HTTP writes it, to the second: the field `Date`.
 *
 * Source: RFC 9110 5.6.7.
 *
 * @example
 * httpDate(0) // 'Thu, 01 Jan 1970 00:00:00 GMT'
 */
export function httpDate(epochMs: number): string {
  const second = Math.floor(epochMs / 1000)
  // Thousands of answers have the same second.
  if (second !== lastSecond) {
    lastSecond = second
    lastText = new Date(epochMs).toUTCString()
  }
  return lastText
}

let lastSecond = Number.NaN
let lastText = ''
