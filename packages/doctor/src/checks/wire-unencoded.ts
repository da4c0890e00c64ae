import type { Check } from './check.ts'

/**
 * Values that were put into the URL or the form as they are (M08b): cut at `&` or `#`, with a broken escape, with blanks. With the secret the signature tells what
 * was meant, so that here it is a suspicion; without, a broken URL is certain.
 */
export const wireUnencoded: Check = {
  name: 'wire-unencoded',
  *look({ subject, options }) {
    const certainty = (options.secret ?? '') === '' ? 'certain' : 'possible'
    for (const { kind, at } of subject.oddities) {
      if (kind === 'fragment') {
        const what = `A # ends the URL behind ${at}: what follows is not sent.`
        yield { certainty, what, parameter: at, expected: '%23' }
      } else if (kind === 'malformed-escape') {
        const what = `The value of ${at} has a % that begins no escape.`
        yield { certainty: 'possible', what, parameter: at, expected: '%25' }
      } else if (kind === 'blank-in-url') {
        yield { certainty: 'possible', what: `The URL has a blank at ${at}.`, parameter: at, expected: '%20' }
      }
    }
    for (const found of cutValues(subject.received)) yield { certainty: 'possible', ...found }
    for (const { name, value, raw } of subject.received) {
      if (raw.includes('+') && isLostPlus(name, value)) {
        const what = `The blank in ${name} was a + most likely, which has to be sent as %2B.`
        yield { certainty: 'possible', what, parameter: name, sent: value, expected: value.replaceAll(' ', '+') }
      }
    }
  },
}

type Received = readonly { readonly name: string; readonly raw: string; readonly value: string }[]

/** A name without a value, or no name that an API can have, is the rest of a value that had an & in it. */
function* cutValues(received: Received): Generator<{ readonly what: string; readonly parameter: string }> {
  for (const [index, { name, raw }] of received.entries()) {
    const before = received[index - 1]
    const isRest = /[^\w.\-[\]$:@/;]/.test(name) && !/^\s*\{/.test(name) && !name.startsWith('amp;') && raw === ''
    if (before === undefined || !isRest) continue
    yield {
      what: `The value of ${before.name} seems to be cut at an &: ${name} stands behind it without a value.`,
      parameter: before.name,
    }
  }
}

/** Values in which a + has a meaning and a blank has none: phone numbers, times with a zone, base64. */
function isLostPlus(name: string, value: string): boolean {
  if (/phone|mobile|tel/i.test(name)) return /^ \d/.test(value)
  return /^\d{4}-\d\d-\d\dT[\d:.]+ \d\d:?\d\d$/.test(value) || /^[\w/]{16,}( [\w/]+)+={0,2}$/.test(value)
}
