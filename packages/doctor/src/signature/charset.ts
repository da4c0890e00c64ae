import { textOfBytes } from './text-of-bytes.ts'
import type { Charset } from './recipe.ts'

/** Text as the bytes that are hashed. Text stays text where it is UTF-8, which every hash function takes. */
export function encodeText(text: string, charset: Charset): string | Uint8Array {
  return encoders[charset](text)
}

const encoders: Readonly<Record<Charset, (text: string) => string | Uint8Array>> = {
  'utf-8': (text) => text,
  latin1: (text) => bytesOf(text, (code) => [code < 0x100 ? code : QUESTION_MARK]),
  // What Node makes of a text under its encodings `latin1` and `binary`, the default of old versions.
  'low-bytes': (text) => unitsOf(text, (unit) => [unit & 0xff]),
  gbk: (text) => bytesOf(text, (code) => gbkBytes().get(code) ?? [QUESTION_MARK]),
  'utf-16le': (text) => unitsOf(text, (unit) => [unit & 0xff, unit >> 8]),
  'utf-16be': (text) => unitsOf(text, (unit) => [unit >> 8, unit & 0xff]),
  // UTF-8 bytes that were taken for Latin-1 and encoded once more.
  'utf-8-twice': (text) => textOfBytes(new TextEncoder().encode(text)),
}

/** What encoders write for a character that the charset does not have. */
const QUESTION_MARK = 0x3f

function bytesOf(text: string, encode: (codePoint: number) => readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (const character of text) bytes.push(...encode(character.codePointAt(0) ?? QUESTION_MARK))
  return Uint8Array.from(bytes)
}

function unitsOf(text: string, encode: (unit: number) => readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) bytes.push(...encode(text.charCodeAt(index)))
  return Uint8Array.from(bytes)
}

let gbkTable: ReadonlyMap<number, readonly number[]> | undefined

/** Code point to bytes. Runtimes only decode GBK, so the table is their decoder turned round: about 24,000 entries, made when first needed. */
function gbkBytes(): ReadonlyMap<number, readonly number[]> {
  if (gbkTable !== undefined) return gbkTable
  const table = new Map<number, readonly number[]>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0)
      if (trail !== 0x7f && code !== undefined && code !== 0xfffd && !table.has(code)) table.set(code, [lead, trail])
    }
  }
  for (let code = 0; code < 0x80; code++) table.set(code, [code])
  gbkTable = table
  return table
}
