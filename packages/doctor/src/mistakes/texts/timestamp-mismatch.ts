import type { SigningMistake, Variant } from '../mistake.ts'
import { replaceValue } from '../parameters/replace-value.ts'
import { readTimestamp } from './read-timestamp.ts'
import { timestampsAnew } from './timestamp-anew.ts'
import { digitForms, isoForms, timestampForms, type TimestampForm } from './timestamp-forms.ts'

const parameter = 'timestamp'

/** What is written of a moment, by how likely the zone is in which the sent text was read: the unlikely ones as digits only. */
const formsOf: readonly (readonly TimestampForm[])[] = [
  timestampForms,
  [...digitForms.slice(0, 2), ...isoForms],
  digitForms.slice(1, 2),
]

/** A timestamp whose signed text is not the sent one. Source: iop-protocol 9.2 M11; top-protocol 8.2 row 14; W11. */
export const timestampMismatch: SigningMistake = {
  name: 'timestamp-mismatch',
  slot: 'pairs',
  *variants({ right }) {
    const sent = right.pairs.find(([name]) => name === parameter)?.[1]
    if (sent === undefined) return
    const seen = new Set([sent])
    for (const { text, what, rarer } of textsFor(sent)) {
      if (seen.has(text)) continue
      seen.add(text)
      yield { what: `in which \`timestamp\` was signed ${what}`, parameter, rarer, change: signedAs(text) }
    }
  },
}

interface SignedText {
  readonly what: string
  readonly rarer: number
  readonly text: string
}

function* textsFor(sent: string): Generator<SignedText> {
  const readings = readTimestamp(sent)
  for (const { ms, zone, rarer } of readings) {
    const of = zone === undefined ? '' : `, if the one sent is of ${zone}`
    for (const { what, rarer: more, write } of formsOf[rarer] ?? []) {
      yield { what: what + of, rarer: rarer + more, text: write(ms) }
    }
  }
  const [likeliest] = readings
  if (likeliest === undefined) return
  const write = timestampForms.find((form) => form.write(likeliest.ms) === sent)?.write
  const isWholeSeconds = likeliest.ms % 1000 === 0
  if (write !== undefined) yield* timestampsAnew(likeliest.ms, isWholeSeconds, write)
}

function signedAs(text: string): Variant['change'] {
  return replaceValue(new Map([[parameter, text]]))
}
