import type { Subject } from '../request/subject.ts'

/** Digits that the digest of each label has. */
const digitsOf: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['hmac', 32],
  ['hmac-sha256', 64],
  ['sha256', 64],
])

/** The text of a signature, measured. */
export interface SignText {
  readonly sign: string
  /** Hexadecimal digits; undefined where it is not hexadecimal. */
  readonly digits: number | undefined
  /** Bytes of base64 that can be a digest; undefined where it is none. */
  readonly bytes: number | undefined
  /** Digits that the label asks for; undefined for a label that is absent or unknown, of which other checks speak. */
  readonly wanted: number | undefined
}

/** Measures the parameter `sign`; undefined where there is none. */
export function readSign({ parameters }: Subject): SignText | undefined {
  // No digest is that long in any form, and trimming takes time that grows with the square.
  const sign = (parameters.get('sign') ?? '').slice(0, 1000).replaceAll(/^["'\s]+|["'\s]+$/g, '')
  if (sign === '') return undefined
  const wanted = digitsOf.get(parameters.get('sign_method') ?? '')
  // Some print digests with 0x in front, or with signs between the bytes.
  const hex = sign.replace(/^0x/i, '').replaceAll(/[-:\s]/g, '')
  const digits = /^[\da-f]+$/i.test(hex) ? hex.length : undefined
  // A + that was not encoded has become a blank.
  const base64 = /^([\w+/% -]+)(={0,2})$/.exec(sign.replaceAll(/%(2b|2f|3d)/gi, '+'))
  const bytes = base64 === null ? 0 : Math.floor(((base64[1] ?? '').length * 3) / 4)
  return { sign, digits, bytes: [16, 20, 32, 64].includes(bytes) ? bytes : undefined, wanted }
}
