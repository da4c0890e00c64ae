import { InputError } from '../input-error.ts'
import { shownName } from '../shown-name.ts'
import { withoutLineEnds } from '../without-line-ends.ts'

const MEMBER = /^\s*\[([^\]\n]{1,200})\] => ?(.*)$/

/**
 * The pairs of an array as PHP's `print_r` shows it. Values are without quotes, so one that goes on in the next line keeps its line break.
 *
 * @throws {InputError} for an array within the array, which print_r shows in a form that cannot be sent.
 */
export function parsePrintR(text: string): [string, string][] {
  const pairs: [string, string][] = []
  const trimmed = text.trim()
  const inner = trimmed.endsWith(')') ? withoutLineEnds(trimmed.slice(0, -1)) : trimmed
  for (const line of inner.split(/\r?\n/).slice(1)) {
    const member = MEMBER.exec(line)
    const last = pairs.at(-1)
    if (member) pairs.push([member[1] ?? '', member[2] ?? ''])
    else if (last) last[1] += `\n${line}`
  }
  for (const [name, value] of pairs) {
    if (!/^Array(?:\s|$)/.test(value)) continue
    throw new InputError(
      `The parameter ${shownName(name)} is an array as print_r shows it`,
      'Give its JSON text, or the whole as json_encode shows it',
    )
  }
  return pairs
}
