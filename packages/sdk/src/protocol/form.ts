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
 * Nothing makes it throw: a `%` that starts no escape stays as it is, and bytes that are no UTF-8 become U+FFFD, as in the WHATWG form
 * parser, so that a broken request is refused by the signature and not by a crash.
 */
export function decodeForm(form: string): [string, string][] {
  const pairs: [string, string][] = []
  for (let start = 0; start < form.length;) {
    const ampersand = form.indexOf('&', start)
    const end = ampersand === -1 ? form.length : ampersand
    if (end > start) {
      const equals = form.indexOf('=', start)
      const cut = equals === -1 || equals > end ? end : equals
      pairs.push([decode(form.slice(start, cut)), decode(form.slice(cut + 1, end))])
    }
    start = end + 1
  }
  return pairs
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return new URLSearchParams(`=${text}`).get('') ?? ''
  }
}
