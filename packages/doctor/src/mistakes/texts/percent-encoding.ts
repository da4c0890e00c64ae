/** How a language percent-encodes. */
export interface PercentEncoding {
  /** As in "percent-encoded ...". */
  readonly what: string
  readonly rarer: number
  readonly encode: (text: string) => string
}

/** Characters of `!'()*~` and others that an encoder leaves alone beside letters, digits and `-_.`. */
interface Habits {
  readonly keeps: string
  readonly blank?: '+'
  readonly isLowerCase?: true
}

/** What `encodeURIComponent` leaves alone, so that it can be encoded by hand. */
const LEFT_ALONE = "!'()*~"

function encoder({ keeps, blank, isLowerCase }: Habits): (text: string) => string {
  const encoded = Array.from(LEFT_ALONE).filter((character) => !keeps.includes(character))
  const more = new RegExp(`[${encoded.join('')}]`, 'g')
  const kept = new Map(Array.from(keeps, (character) => [encodeURIComponent(character), character]))
  return (text) => {
    let result = encodeURIComponent(text.toWellFormed())
    if (encoded.length > 0) result = result.replaceAll(more, escape)
    result = result.replaceAll(
      /%[\dA-F]{2}/g,
      (hex) => kept.get(hex) ?? (isLowerCase === true ? hex.toLowerCase() : hex),
    )
    return blank === undefined ? result : result.replaceAll('%20', blank)
  }
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

const component = encoder({ keeps: "!'()*~" })
const form = encoder({ keeps: '*', blank: '+' })

/** RFC 3986: everything but letters, digits and `-_.~`. It is also the encoding of Alibaba Cloud and of OAuth 1. */
export const strictEncode = encoder({ keeps: '~' })

/** As forms are encoded: a blank becomes `+`. */
export const formEncode = form

/** The likeliest first. Sources of the sets: the references of the languages; that of Java also in top-protocol 2.4. */
export const percentEncodings: readonly PercentEncoding[] = [
  { what: 'with %20 for a blank', rarer: 0, encode: component },
  { what: 'with + for a blank, as forms are', rarer: 0, encode: form },
  { what: 'by the strict rule of RFC 3986', rarer: 0, encode: strictEncode },
  { what: 'as by quote_plus of Python', rarer: 1, encode: encoder({ keeps: '~', blank: '+' }) },
  { what: 'as by quote of Python, which keeps /', rarer: 1, encode: encoder({ keeps: '~/' }) },
  { what: 'as by urlencode of PHP', rarer: 1, encode: encoder({ keeps: '', blank: '+' }) },
  { what: 'as by UrlEncode of .NET', rarer: 1, encode: encoder({ keeps: '!()*', blank: '+', isLowerCase: true }) },
  { what: 'as by WebUtility of .NET', rarer: 2, encode: encoder({ keeps: '!()*', blank: '+' }) },
  {
    what: 'with %20 for a blank and small hexadecimal letters',
    rarer: 2,
    encode: encoder({ keeps: "!'()*~", isLowerCase: true }),
  },
  { what: 'as by encodeURI, which keeps ;,/?:@&=+$#', rarer: 2, encode: encoder({ keeps: "!'()*~;,/?:@&=+$#" }) },
  { what: 'with + for a blank and nothing else', rarer: 2, encode: (text) => text.replaceAll(' ', '+') },
  { what: 'with %20 for a blank and nothing else', rarer: 2, encode: (text) => text.replaceAll(' ', '%20') },
  { what: 'twice, with %20 for a blank', rarer: 2, encode: (text) => component(component(text)) },
  { what: 'twice, with + for a blank', rarer: 2, encode: (text) => form(form(text)) },
]
