import { InputError } from './input-error.ts'
import type { InputKind, InputRead } from './input-read.ts'
import { readAnswerAlone } from './read-answer-alone.ts'
import { readCodeCall } from './read-code-call.ts'
import { readCurl } from './read-curl.ts'
import { readHar } from './read-har.ts'
import { readJson } from './read-json.ts'
import { readLog } from './read-log.ts'
import { readPairLines } from './read-pair-lines.ts'
import { readRawHttp } from './read-raw-http.ts'
import { readUrl } from './read-url.ts'

const readers: Readonly<Record<InputKind, (text: string) => InputRead>> = {
  url: readUrl,
  curl: readCurl,
  har: readHar,
  raw: readRawHttp,
  json: readJson,
  log: readLog,
}

/** How each kind begins. The order counts. */
const MARKS: readonly [kind: InputKind, mark: RegExp][] = [
  ['har', /^[[{][^]{0,4000}?"(?:entries|startedDateTime|postData)"\s*:/],
  ['json', /^(?:\{|\[\s*[[{"']|\^?\s*array(?:\s*\(|:\d+ \[)|(?:URLSearchParams|FormData|Map\(\d+\)) \{)/i],
  ['curl', /^[^\n?^]{0,300}?(?:^|[\s"'/\\>])curl(?:\.exe)?["'^]*\s/i],
  ['curl', /^(?:[^\n]*\n){0,200}?[^\n]*\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\s/i],
  ['raw', /^(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS)\s+\S/i],
  ['raw', /(?:^|\n)[<>] (?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) \S/],
  ['log', /\^_\^|^send: b?['"]|^--> [A-Z]{3,7} http|"(?:GET|POST) \/\S* HTTP\//m],
  ['url', /^["'`<(“‘«]*(?:https?:\/\/|[/?]|[&\w.-]+=|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?[/?])/i],
  ['log', /https?:\/\/|\t/i],
]

/**
 * Finds the request in a text as people have it: a URL, a curl command, a HAR file, raw HTTP, an object of parameters, or a line of a log.
 * A refusal without its request is taken, too: the request then has no parameters.
 *
 * Nothing in the request is put right on the way; what was taken off around it is told in the notes.
 *
 * @param kind what the text is; recognised by its beginning where absent.
 * @throws {InputError} saying what is wrong with the text and how to mend it, without quoting values.
 * @example
 * const { request, response } = readInput("curl 'https://api-sg.aliexpress.com/sync?app_key=12345678&sign=00'")
 * diagnose(request, { secret, response })
 */
export function readInput(text: string, kind?: InputKind): InputRead {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  if (trimmed === '') throw new InputError('The text is empty', REMEDY)
  const whole =
    kind === undefined ? (readAnswerAlone(trimmed) ?? readPairLines(trimmed) ?? readCodeCall(trimmed)) : undefined
  if (whole !== undefined) return whole
  const found = kind ?? MARKS.find(([, mark]) => mark.test(trimmed))?.[0]
  if (found === undefined) throw new InputError('The text holds no request', REMEDY)
  const read = readers[found](trimmed)
  if (kind === undefined && found === 'json' && !holdsCall(read))
    throw new InputError('The object holds no parameter that calls of the platform have', REMEDY)
  return read
}

/** Names that every call has one of, also as people misspell them. */
const CALL_NAME = /^(?:app_?key|sign|sign_?method|timestamp|session|access_?token|refresh_?token|method|code)$/i

function holdsCall({ request }: InputRead): boolean {
  if ('url' in request || !Array.isArray(request.parameters)) return true
  return request.parameters.some(([name]) => CALL_NAME.test(name))
}

const REMEDY =
  'Give a URL, a curl command, a HAR file, the text of an HTTP request, a JSON object of parameters, or a line of a log'
