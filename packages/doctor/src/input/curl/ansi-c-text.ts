import { SHELL_NOTES } from './shell-words.ts'

const CONTROLS: Readonly<Record<string, number>> = { a: 7, b: 8, e: 27, E: 27, f: 12, n: 10, r: 13, t: 9, v: 11 }

/** Half of a pair of `\u` escapes is no character, so both are taken together. */
const ESCAPE =
  /\\(?:(?<control>[abeEfnrtv])|(?<octal>[0-7]{1,3})|x(?<hex>[\da-fA-F]{1,2})|u(?<high>[dD][89abAB][\da-fA-F]{2})\\u(?<low>[dD][c-fC-F][\da-fA-F]{2})|u(?<u4>[\da-fA-F]{1,4})|U(?<u8>[\da-fA-F]{1,8})|c(?<letter>[^])|(?<literal>['"?\\]))/g

/** The content of `$'...'`: octal and `\x` escapes are bytes, `\u` are characters. Source: Bash Reference Manual, 3.1.2.4. */
export function ansiCText(text: string, notes: Set<string>): string {
  const encoder = new TextEncoder()
  const bytes: number[] = []
  const add = (piece: string) => {
    for (const byte of encoder.encode(piece)) bytes.push(byte)
  }
  let copied = 0
  for (const { index, 0: escape, groups = {} } of text.matchAll(ESCAPE)) {
    const { control, octal, hex, high, low, u4, u8, letter, literal } = groups
    add(text.slice(copied, index))
    copied = index + escape.length
    if (control !== undefined) bytes.push(CONTROLS[control] ?? 0)
    else if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 0xff)
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16))
    else if (high !== undefined && low !== undefined)
      add(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)))
    else if (u4 !== undefined || u8 !== undefined) add(characterOf(Number.parseInt(u4 ?? u8 ?? '', 16)))
    else if (letter !== undefined) bytes.push((letter.toUpperCase().codePointAt(0) ?? 0) & 0x1f)
    else add(literal ?? escape)
  }
  add(text.slice(copied))
  return decode(Uint8Array.from(bytes), notes)
}

/** No argument of a program holds NUL, and nothing lies beyond U+10FFFF. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

function decode(bytes: Uint8Array, notes: Set<string>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    notes.add(SHELL_NOTES.latin1)
    return Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
  }
}
