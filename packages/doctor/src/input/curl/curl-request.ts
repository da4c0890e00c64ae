import { encodeMultipart } from '../encode-multipart.ts'
import { InputError } from '../input-error.ts'
import type { WireRequest } from '../../wire-request.ts'
import type { CurlArgument } from './parse-arguments.ts'
import { curlData, fileNote } from './curl-data.ts'
import { curlFormPart } from './curl-form.ts'

type Header = readonly [name: string, value: string]

/** The request that curl sends for its arguments. Source: curl's manual. */
export function curlRequest(found: readonly CurlArgument[], notes: Set<string>): WireRequest {
  const valuesOf = (...names: readonly string[]) => found.filter(({ name }) => names.includes(name))
  const has = (name: string) => found.some((argument) => argument.name === name)
  const [address, ...others] = valuesOf('url')
  if (address === undefined) throw new InputError('The curl command has no URL', 'Give the whole command')
  if (others.length > 0) notes.add('The command has several URLs; the first was read.')
  if (has('config')) notes.add(fileNote('config'))

  const data = joinedData(found, notes)
  const query = valuesOf('url-query').map(({ value }) => curlData('url-query', value, notes) ?? '')
  if (has('get') && data !== undefined) query.push(data)
  const parts = valuesOf('form', 'form-string')
  const multipart =
    parts.length === 0
      ? undefined
      : encodeMultipart(
          parts.map(({ name, value }) => curlFormPart(name === 'form' ? 'form' : 'form-string', value, notes)),
        )
  const body = multipart?.body ?? (has('get') ? undefined : data)
  const defaults: Header[] = []
  if (multipart) defaults.push(['Content-Type', multipart.contentType])
  else if (has('json')) defaults.push(['Content-Type', 'application/json'], ['Accept', 'application/json'])
  else if (body !== undefined) defaults.push(['Content-Type', 'application/x-www-form-urlencoded'])
  return {
    method: methodOf(found, body !== undefined),
    url: withQuery(urlOf(address.value, has('globoff'), notes), query),
    headers: headersOf(found, defaults, notes),
    ...(body === undefined ? {} : { body }),
  }
}

/** Pieces are joined by `&`; those of --json by nothing. */
function joinedData(found: readonly CurlArgument[], notes: Set<string>): string | undefined {
  let joined: string | undefined
  for (const { name, value } of found) {
    const piece = name === 'url-query' ? undefined : curlData(name, value, notes)
    if (piece !== undefined) joined = joined === undefined ? piece : `${joined}${name === 'json' ? '' : '&'}${piece}`
  }
  return joined
}

function methodOf(found: readonly CurlArgument[], hasBody: boolean): string {
  const asked = found.findLast(({ name }) => name === 'request')?.value
  const implied = ['head', 'upload-file'].find((option) => found.some(({ name }) => name === option))
  return asked ?? (implied === 'head' ? 'HEAD' : implied === 'upload-file' ? 'PUT' : hasBody ? 'POST' : 'GET')
}

/** Without a scheme curl takes http. It reads `[1-3]` and `{a,b}` in a URL as lists unless they are escaped or --globoff is given. */
function urlOf(given: string, isLiteral: boolean, notes: Set<string>): string {
  const unescaped = isLiteral ? given : given.replace(/\\([[\]{}])/g, '$1')
  if (!isLiteral && unescaped === given && /[[{]/.test(given))
    notes.add('curl reads [] and {} in a URL as lists and may send something else, or nothing, without --globoff.')
  return /^[a-z][a-z\d+.-]*:\/\//i.test(unescaped) ? unescaped : `http://${unescaped}`
}

function withQuery(url: string, pieces: readonly string[]): string {
  if (pieces.length === 0) return url
  const [address = '', fragment] = url.split(/#(.*)/s)
  const sign = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?'
  return `${address}${sign}${pieces.join('&')}${fragment === undefined ? '' : `#${fragment}`}`
}

function headersOf(found: readonly CurlArgument[], defaults: readonly Header[], notes: Set<string>): Header[] {
  const given: Header[] = []
  const named = new Set<string>()
  for (const { name, value } of found) {
    if (name === 'user-agent') given.push(['User-Agent', value])
    if (name === 'referer') given.push(['Referer', value.replace(/;auto$/, '')])
    if (name === 'cookie' && value.includes('=')) given.push(['Cookie', value])
    if (name === 'user') given.push(['Authorization', 'Basic (left out)'])
    if (name !== 'header') continue
    if (value.startsWith('@')) notes.add(fileNote('header'))
    const [header = '', text] = value.split(/[:;](.*)/s)
    named.add(header.trim().toLowerCase())
    // `Name:` takes a header away, `Name;` sends it empty.
    if (text?.trim() || value.endsWith(';')) given.push([header.trim(), text?.trim() ?? ''])
  }
  return [...defaults.filter(([name]) => !named.has(name.toLowerCase())), ...given]
}
