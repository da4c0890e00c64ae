import { answerIn } from './log/answer-in.ts'
import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { unquote } from './literal/unquote.ts'
import { readRawHttp } from './read-raw-http.ts'

/** What Python's `http.client` prints with `debuglevel` for all that it sends. Not greedy over quotes: a line end within is written `\n`. */
const SENT = /^send: (b?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))/gm

/** Whether a text has lines of it with a request in them. */
export const PYTHON_TRACE = /^send: b?['"][A-Z]{3,7} /m

/**
 * Reads the trace of `http.client.HTTPConnection.debuglevel = 1`: head and body are sent in one piece or in several. Of several requests the last one counts.
 *
 * @throws {InputError} when no request was sent.
 */
export function readPythonTrace(text: string): InputRead {
  const sent = Array.from(text.matchAll(SENT), ({ 1: literal = '', index }) => ({ text: unquote(literal), index }))
  const start = sent.findLastIndex((part) => /^[A-Z]{3,7} \S+ HTTP\//.test(part.text))
  const first = sent[start]
  if (first === undefined)
    throw new InputError('The trace shows no request', 'Give the lines from the one that begins with send: on')
  const parts = sent.slice(start).map((part) => part.text)
  const { request, notes } = readRawHttp(parts.join(''))
  const answer = answerIn(text.slice(first.index).replace(SENT, ''))
  return {
    request: { ...request, client: 'python-http.client' },
    ...(answer === undefined ? {} : { response: answer }),
    notes,
  }
}
