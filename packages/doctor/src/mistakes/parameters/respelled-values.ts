import type { ReceivedParameter } from '../../request/subject.ts'
import type { Scene, Variant } from '../mistake.ts'
import { decodeKeepingPlus } from './decode-keeping-plus.ts'
import { plusForms } from './plus-forms.ts'
import { replaceValue } from './replace-value.ts'

/** More single values than this are not tried one by one. */
const MOST_SINGLE = 8
/** A value with more parts than this is tried with a `+` for every blank alone. */
const MOST_PARTS = 3

/** Charsets in which people encode by mistake what they sign correctly: Chinese, Western, Russian and Japanese. */
const charsets = ['gb18030', 'windows-1252', 'windows-1251', 'shift_jis']

/** Values that arrived as other characters than were meant: a `+` as a blank, an escape that was none, bytes that are not UTF-8. */
export function* respelledValues({ subject, right }: Scene): Generator<Variant> {
  const signed = new Set(right.pairs.map(([name]) => name))
  const received = subject.received.filter(({ name }) => signed.has(name))
  // The blank of a date is one.
  const texts = received.filter(({ value }) => value.includes(' ') && !/^\d{4}-\d\d-\d\d /.test(value))
  const plus = texts.filter(({ value, raw }) => raw.includes('+') && raw !== value)
  // What looks encoded is more likely to have been signed as it was encoded, which is another mistake.
  const rarer = plus.every(isEncoded) ? 1 : 0
  yield* respelled(plus, '+ was sent as it stands and read as a blank', rarer, ({ raw }) => decodeKeepingPlus(raw))
  yield* anyPlus(texts.filter(({ value, raw }) => value === raw))
  for (const charset of charsets) {
    const what = `${charset} was sent instead of UTF-8`
    yield* respelled(received, what, 1, ({ value, raw }) =>
      raw !== value && value.includes('\uFFFD') ? decodeIn(charset, raw) : value,
    )
  }
  yield* meantEscapes(received)
}

/** Whether the text on the wire holds only what a form encoder leaves. */
function isEncoded({ raw }: ReceivedParameter): boolean {
  return /^[\w.~*%+!'()-]*$/.test(raw)
}

/** All such values at once, and each by itself. */
function* respelled(
  received: readonly ReceivedParameter[],
  what: string,
  rarer: number,
  meant: (parameter: ReceivedParameter) => string,
): Generator<Variant> {
  const values = received.flatMap((one): [string, string][] => {
    const text = meant(one)
    return text === one.value ? [] : [[one.name, text]]
  })
  const end = `signed as meant, but ${what}`
  if (values.length > 1) yield { what: `in which all values were ${end}`, rarer, change: replaceValue(new Map(values)) }
  for (const [name, value] of values.slice(0, MOST_SINGLE)) {
    yield {
      what: `in which \`${name}\` was ${end}`,
      parameter: name,
      rarer,
      change: replaceValue(new Map([[name, value]])),
    }
  }
}

/** How these were sent is not known: any blank may have been a `+`. */
function* anyPlus(received: readonly ReceivedParameter[]): Generator<Variant> {
  for (const { name, value } of received.slice(0, MOST_SINGLE)) {
    const all = value.replaceAll(' ', '+')
    const forms = all.split('+').length > MOST_PARTS ? [all] : plusForms(value).slice(1)
    const what = `in which \`${name}\` was signed with a + that was read as a blank`
    for (const form of forms) {
      yield { what, parameter: name, rarer: 1, change: replaceValue(new Map([[name, form]])) }
    }
  }
}

/** Of a single escaped value this is the same text as that of an encoded one, which is far more common. */
function* meantEscapes(received: readonly ReceivedParameter[]): Generator<Variant> {
  const escaped = received.filter(({ value, raw }) => value !== raw && raw.includes('%'))
  if (escaped.length < 2) return
  for (const { name, raw } of escaped.slice(0, MOST_SINGLE)) {
    const what = `in which \`${name}\` was signed with its percent signs, as if they were meant`
    yield { what, parameter: name, rarer: 3, change: replaceValue(new Map([[name, raw]])) }
  }
}

/** The text whose bytes in this charset were sent. */
function decodeIn(charset: string, raw: string): string {
  const encoder = new TextEncoder()
  const bytes: number[] = []
  for (const [, hex, character = ''] of raw.replaceAll('+', ' ').matchAll(/%([\da-f]{2})|([\s\S])/giu)) {
    if (hex === undefined) bytes.push(...encoder.encode(character))
    else bytes.push(Number.parseInt(hex, 16))
  }
  return new TextDecoder(charset).decode(new Uint8Array(bytes))
}
