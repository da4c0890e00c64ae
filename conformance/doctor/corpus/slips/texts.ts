import { rewriting, type Slip } from '../slip.ts'
import { isJson } from './is-json.ts'

const HOUR = 3_600_000

/** `yyyy-MM-dd HH:mm:ss` of a clock so many hours before UTC. */
function clockText(ms: number, hours: number): string {
  return new Date(ms + hours * HOUR).toISOString().slice(0, 19).replace('T', ' ')
}

/** Epoch milliseconds of a sent timestamp: digits, or a text in GMT+8. */
const msOf = (text: string): number =>
  /^\d{13}$/u.test(text) ? Number(text) : Date.parse(`${text.replace(' ', 'T')}+08:00`)

const timestamp = (form: string, change: (ms: number, text: string) => string): Slip =>
  rewriting('timestamp signed otherwise than sent', form, (value, name) =>
    name === 'timestamp' ? change(msOf(value), value) : value,
  )

const isMs = (text: string): boolean => /^\d{13}$/u.test(text)

/** Values of one kind, written in another way. */
const text = (form: string, change: (value: string) => string): Slip =>
  rewriting('value in another text form', form, (value, name) => (name === 'timestamp' ? value : change(value)))

const parsed = (value: string): unknown => (isJson(value) ? JSON.parse(value) : undefined)

/** `str()` of Python. */
function repr(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([name, member]) => `'${name}': ${repr(member)}`)
    .join(', ')}}`
}

const changed = (form: string, change: (value: string) => string): Slip =>
  rewriting('text changed on the way', form, change)

const entities = (form: string, change: (value: string) => string): Slip => rewriting('HTML entities', form, change)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What a value is written as (iop-protocol 9.2 M11, M14; top-protocol 8.2 rows 13, 14, 21, 24; W11, W14). */
export const textSlips: readonly Slip[] = [
  timestamp('seconds', (ms) => String(Math.floor(ms / 1000))),
  timestamp('ISO text', (ms) => new Date(ms).toISOString()),
  timestamp('ISO text without fractions', (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`),
  timestamp('GMT+8 text', (ms, sent) => (isMs(sent) ? clockText(ms, 8) : sent)),
  timestamp('UTC text', (ms) => clockText(ms, 0)),
  timestamp('text of New York', (ms) => clockText(ms, -5)),
  timestamp('text of Berlin', (ms) => clockText(ms, 1)),
  timestamp('milliseconds', (ms) => String(ms)),
  timestamp('digits alone', (ms) => clockText(ms, 8).replaceAll(/\D/gu, '')),
  timestamp('+ for the blank', (_ms, sent) => sent.replace(' ', '+')),
  // A clock of whole seconds and one of milliseconds, asked anew for sending.
  timestamp('one second before', (ms, sent) => {
    if (!isMs(sent)) return clockText(ms - 1000, 8)
    return sent.endsWith('000') ? String(ms - 1000) : sent
  }),
  timestamp('two milliseconds before', (ms, sent) => (isMs(sent) && !sent.endsWith('000') ? String(ms - 2) : sent)),
  text('booleans of Python', (value) => (/^(?:true|false)$/u.test(value) ? repr(value === 'true') : value)),
  text('booleans as 1 and 0', (value) => (/^(?:true|false)$/u.test(value) ? String(Number(value === 'true')) : value)),
  text('numbers through a float of Java', (value) =>
    /^[1-9]0{7,}$/u.test(value) ? `${value[0]}.0E${value.length - 1}` : value,
  ),
  text('[object Object]', (value) => {
    const object = parsed(value)
    return object === undefined || Array.isArray(object) ? value : String(object)
  }),
  text('a list of objects joined', (value) => {
    const list = parsed(value)
    return Array.isArray(list) ? String(list) : value
  }),
  text('str() of Python', (value) => {
    const object = parsed(value)
    return object === undefined ? value : repr(object)
  }),
  rewriting('value in another text form', 'JSON.stringify of every text', (value) => JSON.stringify(value)),
  changed('trimmed after signing', (value) => (value === value.trim() ? value : value.trim())),
  changed('CRLF signed', (value) => value.replaceAll('\n', '\r\n')),
  changed('decomposed', (value) => value.normalize('NFD')),
  changed('no-break blanks', (value) => (value.trim() === '' ? value : value.replaceAll(' ', '\u00A0'))),
  entities('escaped when signed', (value) => value.replaceAll(/[&<>"']/gu, (one) => escapes[one] ?? one)),
  entities('& escaped when signed', (value) => value.replaceAll('&', '&amp;')),
]
