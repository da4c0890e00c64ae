import type { Explanation } from './request-record.ts'
import type { Sweep } from './sweep.ts'

/** Characters of a text; the strings to sign of nearly all calls have fewer. */
const LONGEST = 4000

/** A request can have the same mistake in each of a thousand parameters. */
const MOST_FINDINGS = 25

/** A token of few characters is found by its name alone: in JSON, in the body of a batch. */
const NAMED =
  /\b((?:session|access_?token|refresh_?token|code|(?:app|client)_?secret)\\*["']?\s*[=:]\s*\\*["']?)[^&"'\\\s,;{}<]+/gi

/** Explanations are kept beside the calls, and a hundred of them make one list: each is cut to a size that a person reads. What must not be shown is taken out before. */
export function showable(explanation: Explanation, sweep: Sweep): Explanation {
  const { findings } = explanation
  const shown = { ...explanation, findings: findings.slice(0, MOST_FINDINGS) }
  return JSON.parse(JSON.stringify(shown), (name, member: unknown) => {
    if (typeof member !== 'string') return member
    const text = sweep(QUOTING.has(name) ? member.replace(NAMED, '$1<hidden>') : member)
    return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}… (${text.length} characters)` : text
  }) as Explanation
}

/** Members that quote the request, where the pattern cannot meet a sentence of ours. */
const QUOTING = new Set(['signed', 'expected', 'stringToSign'])
