import type { Subject } from '../request/subject.ts'
import { textOfBytes } from '../signature/text-of-bytes.ts'
import { maskCredentials } from './mask-credentials.ts'
import { maskPairs, sensitivePairs } from './mask-pairs.ts'
import { isSensitive } from './sensitive-names.ts'

/** Stands for the secret wherever it would be shown. */
export const SECRET_MASK = '<secret>'

/** Replaces the secret and the values of sensitive parameters in a text. */
export type Mask = (text: string) => string

/** Shorter values are words of every text; they are masked where they stand as the value of their parameter, not wherever their letters turn up. */
const SHORTEST = 6

/**
 * A mask for everything that is said about one request: the secret, tokens, codes and signatures disappear from it, also where they are encoded or written in another case.
 */
export function createMask(
  subject: Subject | undefined,
  secret: string | undefined,
  others: readonly string[] = [],
): Mask {
  const values = new Map<string, string>()
  const sensitive = (subject?.received ?? []).filter(({ name }) => isSensitive(name)).slice(0, MOST_VALUES)
  for (const { name, value, raw } of sensitive) {
    for (const text of [value, raw, value.trim()]) note(values, text, `<${name}>`)
  }
  const inBody = sensitivePairs(subject?.body ?? '').slice(0, MOST_IN_BODY)
  for (const [name, text] of [...cutValues(subject), ...inBody]) note(values, text, `<${name}>`)
  for (const text of [...others, ...credentialsOf(subject)]) note(values, text, '<token>')
  if (secret !== undefined) for (const text of [secret, secret.trim()]) note(values, text, SECRET_MASK)
  const short = secret?.trim() ?? ''
  const alone =
    short.length >= SHORTEST_ALONE && short.length < SHORTEST
      ? new RegExp(String.raw`(?<!\w)${escapePattern(short)}(?!\w)`, 'g')
      : undefined
  const sweep = sweepOf(values)
  return (text) => {
    const swept = maskCredentials(sweep(subject?.body === undefined ? text : maskPairs(text)))
    return alone === undefined ? swept : swept.replaceAll(alone, SECRET_MASK)
  }
}

/** So many pieces of a value that an `&` has cut are put together again. */
const MOST_PIECES = 4

/** Sensitive values that were sent raw and cut by an `&`, whole again: each piece alone is too short to be known. */
function cutValues(subject: Subject | undefined): [name: string, text: string][] {
  const received = subject?.received ?? []
  return received.flatMap(({ name, value }, index): [string, string][] => {
    if (!isSensitive(name)) return []
    let text = value
    return received.slice(index + 1, index + 1 + MOST_PIECES).map((piece): [string, string] => {
      text += `&${piece.name}${piece.value === '' ? '' : `=${piece.value}`}`
      return [name, text]
    })
  })
}

/** What goes with a request beside its parameters: headers that let somebody in, and a name and a password within the URL. */
function credentialsOf(subject: Subject | undefined): readonly string[] {
  const [authorization, proxy, cookie] = ['authorization', 'proxy-authorization', 'cookie'].map(
    (name) => subject?.headers.get(name)?.slice(0, LONGEST_IN_PATTERN) ?? '',
  )
  const keys = [authorization, proxy].map((value = '') => value.replace(/^\w+\s+/, ''))
  const cookies = (cookie ?? '').split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim())
  const user = /^\s*(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#@]{1,400})@/i.exec(subject?.url ?? '')?.[1] ?? ''
  const sessions = cookies.filter((value) => value.length >= SHORTEST_COOKIE).slice(0, MOST_VALUES)
  return [...keys, ...sessions, user, user.slice(user.indexOf(':') + 1)]
}

function sweepOf(values: ReadonlyMap<string, string>): Mask {
  if (values.size === 0) return (text) => text
  // The longest first: a token may hold a shorter one.
  const known = [...values.keys()].toSorted((a, b) => b.length - a.length)
  const masks = new Map([...values].map(([text, mask]) => [text.toLowerCase(), mask]))
  const long = known.filter((text) => text.length > LONGEST_IN_PATTERN)
  const brief = known.filter((text) => text.length <= LONGEST_IN_PATTERN)
  const pattern = brief.length === 0 ? undefined : new RegExp(brief.map(escapePattern).join('|'), 'gi')
  return (text) => {
    const swept = long.reduce((rest, one) => rest.replaceAll(one, values.get(one) ?? '<masked>'), text)
    return pattern === undefined
      ? swept
      : swept.replace(pattern, (found) => masks.get(found.toLowerCase()) ?? '<masked>')
  }
}

/** A short secret is masked where it stands by itself only; of still fewer characters it is no secret. */
const SHORTEST_ALONE = 4
/** Cookies of fewer characters are languages and currencies. */
const SHORTEST_COOKIE = 16
/** Nobody has more tokens. Each has a dozen spellings, and each spelling is looked for at every place of a text. */
const MOST_VALUES = 20
/** Sessions of one batch; the platform takes 20 requests in one. */
const MOST_IN_BODY = 100

/** V8 refuses patterns of megabytes; no token of the platform is this long. */
const LONGEST_IN_PATTERN = 4096

function note(values: Map<string, string>, text: string, mask: string): void {
  if (text.length < SHORTEST) return
  for (const form of formsOf(text)) if (form.length >= SHORTEST) values.set(form, mask)
}

/** The texts as which a value can turn up in a URL, a form, JSON or a page. */
function formsOf(text: string): Set<string> {
  const encoded = encode(text)
  const json = JSON.stringify(text).slice(1, -1)
  return new Set([
    text,
    encoded,
    encoded.replaceAll('%20', '+'),
    encodeURIComponent(text.toWellFormed()),
    encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+'),
    encode(encoded),
    json,
    json.replaceAll('/', '\\/'),
    asciiJson(text),
    encode(json),
    base64(text),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ])
}

/** Percent-encoding that takes lone surrogates. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
}

function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function base64(text: string): string {
  return btoa(textOfBytes(new TextEncoder().encode(text))).replace(/=+$/, '')
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
