/** How the languages write a form: each keeps other characters as they are, and some write the digits in lower case. */
import type { Pairs } from '../independent-signer.ts'

export interface Encoding {
  /** Characters left as they are, besides ASCII letters and digits. */
  readonly kept: string
  readonly blank: '+' | '%20'
  readonly digits: 'upper' | 'lower'
}

export const encodings = {
  /** `java.net.URLEncoder`, and `URLSearchParams` of browsers and Node. */
  java: { kept: '-_.*', blank: '+', digits: 'upper' },
  /** `urlencode` of PHP. */
  php: { kept: '-_.', blank: '+', digits: 'upper' },
  /** `urllib.parse.urlencode` of Python 3; `CGI.escape` of Ruby is the same. */
  python: { kept: '-_.~', blank: '+', digits: 'upper' },
  /** `HttpUtility.UrlEncode` of .NET. */
  dotNet: { kept: '-_.!*()', blank: '+', digits: 'lower' },
  /** `encodeURIComponent`. */
  javaScript: { kept: "-_.!~*'()", blank: '%20', digits: 'upper' },
} as const satisfies Record<string, Encoding>

function percentEncode(text: string, { kept, blank, digits }: Encoding): string {
  let encoded = ''
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCodePoint(byte)
    if (/[A-Za-z0-9]/u.test(character) || kept.includes(character)) encoded += character
    else if (character === ' ') encoded += blank
    else {
      const hex = byte.toString(16).padStart(2, '0')
      encoded += `%${digits === 'upper' ? hex.toUpperCase() : hex}`
    }
  }
  return encoded
}

/** `name=value` joined by `&`. The official SDKs write names as they are (top-protocol 2.4), which only matters for names nobody has. */
export function formText(pairs: Pairs, encoding: Encoding): string {
  return pairs.map(([name, value]) => `${percentEncode(name, encoding)}=${percentEncode(value, encoding)}`).join('&')
}
