import type { WireResponse } from '../wire-request.ts'
import { encodeMultipart, type MultipartPart } from './encode-multipart.ts'
import { formText } from './form-text.ts'
import { readEntries, type HarEntry, type HarNameValue, type HarParameter } from './har/har-entries.ts'
import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { looksLikeCall } from './looks-like-call.ts'
import { looksRefused } from './looks-refused.ts'
import { EXPORT_LIMIT, refuseLarge } from './refuse-large.ts'

/**
 * Reads an export of a browser or a proxy (HAR 1.2), or one entry of it: of the calls of this platform the last one that was refused, else the last.
 *
 * @throws {InputError} when the text is no HAR or holds no call of this platform.
 */
export function readHar(text: string): InputRead {
  refuseLarge(text, EXPORT_LIMIT)
  const entries = readEntries(text)
  const likeness = entries.map(({ request }) => looksLikeCall(request.url, bodyOf(request)?.body))
  const most = likeness.reduce<number>((left, right) => Math.max(left, right), 0)
  const calls = entries.filter((_, index) => most > 0 && likeness[index] === most)
  const refused = calls.filter((entry) => looksRefused(answerBody(entry)))
  const entry = refused.at(-1) ?? calls.at(-1)
  if (entry === undefined) {
    const whose = entries.length === 1 ? 'The only entry is no call' : `None of the ${entries.length} entries is a call`
    const problem = `${whose} of the platform (/sync, /rest or /router/rest, or with app_key and sign)`
    throw new InputError(problem, 'Record the refused call itself; calls from a server do not pass through the browser')
  }
  const body = bodyOf(entry.request)
  const sentAt = Date.parse(entry.startedDateTime ?? '')
  const response = responseOf(entry)
  return {
    request: {
      ...(entry.request.method === undefined ? {} : { method: entry.request.method.toUpperCase() }),
      url: entry.request.url,
      headers: headersOf(entry, body),
      ...(body === undefined ? {} : { body: body.body }),
    },
    ...(response === undefined ? {} : { response }),
    ...(Number.isFinite(sentAt) ? { sentAt } : {}),
    notes: entries.length === 1 ? [] : [choiceNote(entry, entries, refused.length)],
  }
}

/** A body made here has a boundary of its own. */
function headersOf({ request }: HarEntry, body: HarBody | undefined): (readonly [string, string])[] {
  const isType = ([name]: readonly [string, string]) => name.toLowerCase() === 'content-type'
  const headers = pairs(request.headers).filter(([name]) => !name.startsWith(':'))
  if (body === undefined || (!body.isMade && headers.some(isType))) return headers
  return [...headers.filter((header) => !isType(header)), ['Content-Type', body.type]]
}

function choiceNote(entry: HarEntry, entries: readonly HarEntry[], refused: number): string {
  const place = `Entry ${entries.indexOf(entry) + 1} of ${entries.length}`
  const path = entry.request.url.replace(/[?#&=].*$/s, '').slice(0, 120)
  const time = entry.startedDateTime === undefined ? '' : ` at ${entry.startedDateTime.slice(0, 40)}`
  const choice =
    refused === 0
      ? '; none was refused'
      : refused === 1
        ? ', the one that was refused'
        : `, the last of ${refused} refused`
  return `${place} was read: ${path}${time}${choice}.`
}

interface HarBody {
  readonly body: string
  readonly type: string
  readonly isMade?: boolean
}

/** Firefox and proxies give the parameters of a form, and not always its text. */
function bodyOf({ postData }: HarEntry['request']): HarBody | undefined {
  if (postData === undefined) return undefined
  const type = postData.mimeType ?? 'application/x-www-form-urlencoded'
  if (postData.text !== undefined && postData.text !== '') return { body: postData.text, type }
  const params = postData.params ?? []
  if (params.length === 0) return undefined
  if (!/multipart/i.test(type))
    return { body: formText(params.map(({ name, value = '' }) => [name, value] as const)), type }
  const { body, contentType } = encodeMultipart(params.map(partOf))
  return { body, type: contentType, isMade: true }
}

function partOf({ name, value = '', fileName, contentType }: HarParameter): MultipartPart {
  return {
    name,
    value,
    ...(fileName === undefined ? {} : { filename: fileName }),
    ...(contentType === undefined ? {} : { type: contentType }),
  }
}

function responseOf(entry: HarEntry): WireResponse | undefined {
  const { response } = entry
  if (response === undefined || response.status === 0) return undefined
  return {
    ...(response.status === undefined ? {} : { status: response.status }),
    headers: pairs(response.headers),
    body: answerBody(entry),
  }
}

function answerBody({ response }: HarEntry): string {
  const { text = '', encoding } = response?.content ?? {}
  if (encoding !== 'base64') return text
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
  } catch {
    return ''
  }
}

function pairs(list: readonly HarNameValue[] = []): (readonly [string, string])[] {
  return list.map(({ name, value = '' }) => [name, value])
}
