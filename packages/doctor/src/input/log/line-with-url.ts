import type { InputRead } from '../input-read.ts'
import { readUrl } from '../read-url.ts'
import { answerIn } from './answer-in.ts'

/** Up to a quote, a bracket or a blank; the blank within a timestamp does not count. */
const ADDRESS = /https?:\/\/(?:[^\s"'`<>|{]|[^\S\r\n](?=\d\d:\d\d:\d\d))*/gi

/** The URL with `app_key` in a line of any log, and the answer behind it; `undefined` when there is none. */
export function lineWithUrl(line: string): InputRead | undefined {
  for (const { index, 0: found } of line.matchAll(ADDRESS)) {
    if (!/[?&](?:app_?key|sign)=/i.test(found)) continue
    const { request, notes } = readUrl(found.replace(/[)\]][,;.]?$/, ''))
    const answer = answerIn(line.slice(index + found.length))
    const note = 'The URL was taken out of its line.'
    return { request, ...(answer === undefined ? {} : { response: answer }), notes: [note, ...notes] }
  }
  return undefined
}
