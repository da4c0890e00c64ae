/** How each option makes a piece of the body out of its value. */
const encoders: Readonly<Record<string, (value: string, notes: Set<string>) => string>> = {
  data: literalOrFile,
  'data-ascii': literalOrFile,
  'data-binary': literalOrFile,
  'data-raw': (value) => value,
  'data-urlencode': urlEncoded,
  'url-query': (value, notes) => (value.startsWith('+') ? value.slice(1) : urlEncoded(value, notes)),
  json: literalOrFile,
}

/**
 * What an option adds to the body or to the query; `undefined` for options that add nothing.
 *
 * Source: curl's manual, --data, --data-urlencode, --json, --url-query.
 */
export function curlData(name: string, value: string, notes: Set<string>): string | undefined {
  return Object.hasOwn(encoders, name) ? encoders[name]?.(value, notes) : undefined
}

/** The note for what stands in another file. */
export function fileNote(option: string): string {
  return `--${option} takes a text from a file that is not given here: that part of the request is missing.`
}

function literalOrFile(value: string, notes: Set<string>): string {
  if (!value.startsWith('@')) return value
  notes.add(fileNote('data'))
  return ''
}

/** `content`, `=content`, `name=content`; `@file` and `name@file`. */
function urlEncoded(value: string, notes: Set<string>): string {
  const sign = value.search(/[=@]/)
  const name = sign === -1 ? '' : value.slice(0, sign)
  const isFile = value[sign] === '@'
  if (isFile) notes.add(fileNote('data-urlencode'))
  const content = isFile ? '' : percentEncoded(value.slice(sign + 1))
  return name === '' ? content : `${name}=${content}`
}

/** curl leaves the unreserved characters of RFC 3986 alone and encodes all others, a blank as `%20`; in data as `+` since 7.84. */
function percentEncoded(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed())
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
