/** What the `Content-Disposition` of a part says. The type before the first semicolon is not looked at: `file` stands there in official SDKs. */
export interface Disposition {
  readonly name?: string
  /** Present, though it may be empty, exactly for a file. */
  readonly fileName?: string
}

/**
 * Reads the `Content-Disposition` header of a part. Blanks around semicolons, names without quotes and characters of any script are taken; of `filename` and
 * `filename*` the latter counts (RFC 6266 4.3). Quotes come as `\"` or, from browsers, as `%22` (WHATWG form data, RFC 7578 2).
 *
 * @example
 * readContentDisposition('file; name="pic"; filename="a.png" ') // { name: 'pic', fileName: 'a.png' }
 */
export function readContentDisposition(header: string): Disposition {
  const found = new Map<string, string>()
  for (const { 1: name, 2: quoted, 3: bare } of header.matchAll(PARAMETER)) {
    const value = quoted?.replaceAll('\\"', '"') ?? bare ?? ''
    const key = (name as string).toLowerCase()
    if (!found.has(key)) found.set(key, value)
  }
  const name = found.get('name')
  const fileName = readExtended(found.get('filename*')) ?? unescapeBrowserName(found.get('filename'))
  return {
    ...(name === undefined ? {} : { name: unescapeBrowserName(name) as string }),
    ...(fileName === undefined ? {} : { fileName }),
  }
}

/** `; name="value"` or `; name=value`. */
const PARAMETER = /;[ \t]*([^\s;="]{1,32})[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g

/** Browsers escape just these three in names. */
function unescapeBrowserName(name: string | undefined): string | undefined {
  return name?.replaceAll('%22', '"').replaceAll(/%0D/gi, '\r').replaceAll(/%0A/gi, '\n')
}

/** `UTF-8''%C3%A9.png` (RFC 8187); `undefined` for other character sets and for escapes that are none. */
function readExtended(value: string | undefined): string | undefined {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(value ?? '')?.[1]
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
