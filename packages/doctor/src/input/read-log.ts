import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { lineWithUrl } from './log/line-with-url.ts'
import { lineWithObject } from './log/line-with-object.ts'
import { requestLine } from './log/request-line.ts'
import { sdkLine } from './log/sdk-line.ts'
import { looksRefused } from './looks-refused.ts'
import { readOkhttpLog } from './read-okhttp-log.ts'
import { PYTHON_TRACE, readPythonTrace } from './read-python-trace.ts'
import { refuseLarge } from './refuse-large.ts'

/**
 * Reads a line that an official SDK has logged (fields joined by `^_^`, in PHP also by a tab), or any line with the URL of a call in it. Of several lines the
 * last one that tells of a refusal is taken, else the last.
 *
 * The time of such lines has no time zone, so it is not used.
 *
 * Sources: top-protocol.md 5.5; loggers of the official Java, .NET, PHP and Python SDKs.
 *
 * @throws {InputError} when no line holds a call.
 */
export function readLog(text: string): InputRead {
  refuseLarge(text)
  if (PYTHON_TRACE.test(text)) return readPythonTrace(text)
  const logged = readOkhttpLog(text)
  if (logged !== undefined) return logged
  const reads = text
    .split(/\r?\n(?![^\S\n]*[{}\]"<])/)
    .map((line) => sdkLine(line) ?? requestLine(line) ?? lineWithUrl(line) ?? lineWithObject(line))
    .filter((read) => read !== undefined)
  const read = reads.findLast(({ response }) => typeof response === 'string' && looksRefused(response)) ?? reads.at(-1)
  if (read === undefined)
    throw new InputError(
      'No line of the log holds a call with app_key',
      'Give the line with the URL or the parameters of the call',
    )
  const placed = withPathOf(text, read)
  if (reads.length === 1) return placed
  return {
    ...placed,
    notes: [...placed.notes, `Line ${reads.indexOf(read) + 1} of ${reads.length} with a call was read.`],
  }
}

/** In code and logs the URL often stands apart from the parameters: its path decides what goes in front of the string. */
function withPathOf(text: string, read: InputRead): InputRead {
  if ('url' in read.request || read.request.path !== undefined) return read
  const path = ENDPOINT_URL.exec(text)?.[1]
  return path === undefined ? read : { ...read, request: { ...read.request, path } }
}

const ENDPOINT_URL = /https?:\/\/[^\s"'`/?]+(\/(?:sync|rest(?:\/[\w./-]+)?|router\/rest))\/?(?=[\s"'`,;)?]|$)/m
