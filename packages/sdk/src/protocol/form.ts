/**
 * `name=value` pairs joined by `&`, percent-encoded as UTF-8: the body of a POST and the query of a GET.
 *
 * Percent-encoding happens here and only here; the signature covers the raw text (base document 108974).
 *
 * @example
 * encodeForm(new Map([['keyWord', 'yoga mat & towel+1']])) // 'keyWord=yoga%20mat%20%26%20towel%2B1'
 */
export function encodeForm(parameters: Iterable<readonly [string, string]>): string {
  let form = ''
  for (const [name, value] of parameters) form += `${form && '&'}${encode(name)}=${encode(value)}`
  return form
}

/** Most names and ids need no encoding, and the test is cheaper than the call. */
function encode(text: string): string {
  return /^[\w.~-]*$/.test(text) ? text : encodeURIComponent(text)
}

/**
 * The pairs of a query string or a form body, in wire order, repeated names included.
 *
 * Nothing makes it throw: a `%` that starts no escape stays as it is, and bytes that are no UTF-8 become U+FFFD, as in the WHATWG form parser.
 *
 * @example
 * decodeForm('a=1&b=x+y%26') // [['a', '1'], ['b', 'x y&']]
 */
export function decodeForm(form: string): [string, string][] {
  const pairs: [string, string][] = []
  readForm(form, (name, value) => pairs.push([name, value]))
  return pairs
}

/**
 * Hands over each pair of a form, as {@link decodeForm} reads them.
 *
 * @returns whether all of it was UTF-8: if not, two different requests can read the same.
 */
export function readForm(form: string, take: (name: string, value: string) => void): boolean {
  let isUtf8 = true
  const decode = (text: string): string => {
    const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
    if (!spaced.includes('%')) return spaced
    try {
      return decodeURIComponent(spaced)
    } catch {
      const decoded = new URLSearchParams(`=${text}`).get('') ?? ''
      // The escapes %EF%BF%BD are U+FFFD itself; any other one here stands for bytes that are no UTF-8.
      isUtf8 &&= countReplacements(decoded) === countReplacements(text) + (text.match(/%EF%BF%BD/gi)?.length ?? 0)
      return decoded
    }
  }
  for (let start = 0; start < form.length;) {
    const ampersand = form.indexOf('&', start)
    const end = ampersand === -1 ? form.length : ampersand
    if (end > start) {
      const pair = form.slice(start, end)
      const equals = pair.indexOf('=')
      if (equals === -1) take(decode(pair), '')
      else take(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)))
    }
    start = end + 1
  }
  return isUtf8
}

function countReplacements(text: string): number {
  return text.split('\ufffd').length - 1
}
