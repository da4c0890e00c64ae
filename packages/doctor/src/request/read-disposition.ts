/**
 * Name and file name of a part's `Content-Disposition`; the file name is there, though it may be empty, exactly for a file. The type in front is not looked
 * at, since official SDKs write `file` there; quotes come as `\"` or, from browsers, as `%22` (WHATWG form data; RFC 7578 2).
 *
 * @example
 * readDisposition('form-data; name="pic"; filename="a.png"') // { name: 'pic', filename: 'a.png' }
 */
export function readDisposition(header: string): { readonly name?: string; readonly filename?: string } {
  const found = new Map<string, string>()
  for (const { 1: key = '', 2: quoted, 3: bare } of header.matchAll(PARAMETER)) {
    const value = (quoted?.replaceAll('\\"', '"') ?? bare ?? '').replaceAll('%22', '"')
    if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), value)
  }
  const name = found.get('name')
  const filename = found.get('filename') ?? found.get('filename*')
  return { ...(name === undefined ? {} : { name }), ...(filename === undefined ? {} : { filename }) }
}

/** `; name="value"` or `; name=value`. */
const PARAMETER = /;[ \t]*([^\s;="]{1,32})[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g
