import { InputError } from './input-error.ts'
import type { InputKind, InputRead } from './input-read.ts'
import { readCurl } from './read-curl.ts'
import { readHar } from './read-har.ts'
import { readJson } from './read-json.ts'
import { readLog } from './read-log.ts'
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
  ['json', /^(?:\{|\[\s*[[{"']|array\s*\()/i],
  ['curl', /^[^\n?^]{0,300}?(?:^|[\s"'/\\>])curl(?:\.exe)?["'^]*\s/i],
  ['curl', /^(?:[^\n]*\n){0,200}?[^\n]*\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\s/i],
  ['raw', /^(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS)\s+\S/i],
  ['raw', /(?:^|\n)> (?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) \S/],
  ['log', /\^_\^/],
  ['url', /^["'`<(“‘«]*(?:https?:\/\/|[/?]|[&\w.-]+=|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?[/?])/i],
  ['log', /https?:\/\/|\t/i],
]

/**
 * Finds the request in a text as people have it: a URL, a curl command, a HAR file, raw HTTP, an object of parameters, or a line of a log.
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
  const found = kind ?? MARKS.find(([, mark]) => mark.test(trimmed))?.[0]
  if (found === undefined) throw new InputError('The text holds no request', REMEDY)
  return readers[found](trimmed)
}

const REMEDY =
  'Give a URL, a curl command, a HAR file, the text of an HTTP request, a JSON object of parameters, or a line of a log'
