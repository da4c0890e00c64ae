import type { MistakeName } from '../generated/mistakes.ts'
import { textOfBytes } from './text-of-bytes.ts'

/** One way of reading the text of a signature. */
export interface GivenSignature {
  /** The digest in upper-case hexadecimal, or the part of it that was sent. */
  readonly hex: string
  /** Whether a digest is the one that was meant. */
  matches(digest: string): boolean
  /** Lengths, in digits, of the digests that can match. */
  readonly hexLengths: readonly number[]
  /** What is wrong with the form alone. */
  readonly mistakes: readonly MistakeName[]
}

const FULL_LENGTHS = [32, 40, 64, 128]
/** Fewer digits match by chance too often: a search tries a quarter of a million digests. */
const SHORTEST_PART = 12

/** No digest is longer in any form; trimming takes time that grows with the square. */
const LONGEST = 1000

/**
 * Every way in which the text of a signature can be read, the likeliest first. None is left when it is no digest at all.
 *
 * @example
 * readSignature('3560...4d81')[0]?.mistakes // ['lower-case'] for small letters
 */
export function readSignature(sign: string): readonly GivenSignature[] {
  if (sign.length > LONGEST) return []
  const bare = sign.replace(/^["'\s]+|["'\s]+$/g, '').replace(/^0x/i, '')
  const hex = bare.replace(/[-:\s]/g, '')
  const trimming: MistakeName[] = hex === sign ? [] : ['digest-cut']
  if (/^[\da-f]+$/i.test(hex)) return readHex(hex, trimming)
  const bytes = fromBase64(bare)
  if (bytes === undefined) return []
  // Some encode the hexadecimal text, others the bytes.
  const text = textOfBytes(bytes)
  if (/^[\da-f]{32,128}$/i.test(text)) return readHex(text, ['base64'])
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return FULL_LENGTHS.includes(digits.length) ? [full(digits.toUpperCase(), ['base64'])] : []
}

function readHex(hex: string, trimming: readonly MistakeName[]): GivenSignature[] {
  const upper = hex.toUpperCase()
  const forms: MistakeName[] = [...trimming, ...(hex === upper ? [] : (['lower-case'] as const))]
  const whole = FULL_LENGTHS.includes(hex.length) ? [full(upper, forms)] : []
  return hex.length < SHORTEST_PART ? whole : [...whole, part(upper, forms)]
}

function full(hex: string, mistakes: readonly MistakeName[]): GivenSignature {
  return { hex, matches: (digest) => digest === hex, hexLengths: [hex.length], mistakes }
}

/** A stretch of a longer digest, or a digest whose leading zeros a number type has dropped. */
function part(hex: string, forms: readonly MistakeName[]): GivenSignature {
  const hexLengths = FULL_LENGTHS.filter((length) => length > hex.length)
  return {
    hex,
    matches: (digest) => digest.includes(hex) || withoutLeadingZeros(digest) === hex,
    hexLengths,
    mistakes: [...new Set<MistakeName>([...forms, 'digest-cut'])],
  }
}

/** `Integer.toHexString` of Java and `%x` write a byte below 16 with one digit. */
function withoutLeadingZeros(digest: string): string {
  return digest.replaceAll(/../g, (byte) => (byte.startsWith('0') ? byte.slice(1) : byte))
}

function fromBase64(text: string): Uint8Array | undefined {
  const standard = decodeEscapes(text).replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+')
  if (!/^[\w+/]{20,180}={0,2}$/.test(standard)) return undefined
  try {
    return Uint8Array.from(atob(standard.replace(/=+$/, '')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Base64 that was encoded once too often on its way. */
function decodeEscapes(text: string): string {
  return text.replaceAll(/%2B/gi, '+').replaceAll(/%2F/gi, '/').replaceAll(/%3D/gi, '=')
}
