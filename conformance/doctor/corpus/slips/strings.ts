import { isPublic, type Pairs, valueOf } from '../call.ts'
import type { Program } from '../program.ts'
import { replacing, replacingFor, type Slip } from '../slip.ts'
import { gbk } from './gbk.ts'

const encoded = (form: string, write: Program['write']): Slip =>
  replacing('values encoded before signing', form, { write })

const strict = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/gu, (one) => `%${one.codePointAt(0)?.toString(16).toUpperCase()}`)

const order = (form: string, sort: Program['sort']): Slip => replacing('wrong order', form, { sort })

const joined = (form: string, join: Program['join']): Slip => replacing('pairs joined', form, { join })

const byName = (pairs: Pairs): Pairs => pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))

const named = (...names: readonly string[]): ((pairs: Pairs) => Pairs) => {
  return (pairs) => pairs.filter(([name]) => names.includes(name))
}

/** Sorted first, and then one more is pushed. */
const appended = (name: string): Slip =>
  replacingFor('wrong order', `${name} behind all others`, ['sort'], ({ pairs }) =>
    valueOf(pairs, name) === undefined
      ? null
      : { sort: (all) => [...byName(all.filter(([other]) => other !== name)), ...named(name)(all)] },
  )

const charset = (form: string, bytes: Program['bytes']): Slip => replacing('another charset', form, { bytes })

const asJson = (pairs: Pairs): string => JSON.stringify(Object.fromEntries(pairs))

/** As `json.dumps` of Python writes an object of texts. */
const asPythonJson = (pairs: Pairs): string =>
  `{${pairs.map((pair) => pair.map((text) => JSON.stringify(text)).join(': ')).join(', ')}}`

const query = (pairs: Pairs): string => pairs.map(([name, value]) => `${name}=${value}`).join('&')

const json = (form: string, sort: Program['sort'], join: Program['join']): Slip =>
  replacingFor('JSON signed', form, ['sort', 'write', 'join'], ({ body }) => (body === '' ? { sort, join } : null))

/** How parameters become one string and the string bytes (iop-protocol 9.2 M07, M08, M09, M20; top-protocol 8.2 rows 5, 6, 11, 12; W1, W2, W3, W13, W15). */
export const stringSlips: readonly Slip[] = [
  encoded('blank as %20', encodeURIComponent),
  encoded('blank as +', (value) => encodeURIComponent(value).replaceAll('%20', '+')),
  encoded('all but unreserved', strict),
  encoded('as Java does', (value) => new URLSearchParams({ '': value }).toString().slice(1)),
  encoded('small digits', (value) =>
    encodeURIComponent(value).replaceAll(/%[\dA-F]{2}/gu, (escape) => escape.toLowerCase()),
  ),
  encoded('twice', (value) => encodeURIComponent(encodeURIComponent(value))),
  replacing('values encoded before signing', 'the whole string', { whole: encodeURIComponent }),
  joined('= and &', query),
  replacingFor('pairs joined', 'the path, ?, = and &', ['join', 'place'], ({ path }) =>
    path === '' ? null : { join: query, place: (text) => `${path}?${text}` },
  ),
  joined('= alone', (pairs) => pairs.map((pair) => pair.join('=')).join('')),
  joined('& alone', (pairs) => pairs.map((pair) => pair.join('')).join('&')),
  joined('comma', (pairs) => pairs.map((pair) => pair.join('=')).join(',')),
  joined('values alone', (pairs) => pairs.map(([, value]) => value).join('')),
  order('of sending', (pairs) => pairs),
  order('reverse', (pairs) => byName(pairs).toReversed()),
  order('ignoring case', (pairs) =>
    pairs.toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : Number(a.toLowerCase() > b.toLowerCase()))),
  ),
  order('of the locale', (pairs) => pairs.toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
  order('public ones, then business ones', (pairs) => [
    ...byName(pairs.filter(([name]) => isPublic(name))),
    ...byName(pairs.filter(([name]) => !isPublic(name))),
  ]),
  appended('session'),
  appended('access_token'),
  appended('method'),
  appended('sign_method'),
  appended('code'),
  json('compact, sorted', byName, asJson),
  json('compact, as sent', (pairs) => pairs, asJson),
  json('of Python, sorted', byName, asPythonJson),
  // Node takes the low byte of each code unit where a text is no Latin-1; other languages write a question mark.
  charset('Latin-1, low bytes', (text) => Buffer.from(text, 'latin1')),
  charset('Latin-1, question marks', (text) => Buffer.from(text.replaceAll(/[\u0100-\u{10FFFF}]/gu, '?'), 'latin1')),
  charset('GBK', gbk),
  charset('UTF-16', (text) => Buffer.from(text, 'utf16le')),
  charset('UTF-8 twice', (text) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8')),
]
