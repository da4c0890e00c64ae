import type { WireResponse } from '../wire-request.ts'
import { headerOf, splitMessage } from './http/http-message.ts'
import { messageBody } from './http/message-body.ts'
import { verboseParts } from './http/verbose-parts.ts'
import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { refuseLarge } from './refuse-large.ts'

const VERB = /^([A-Za-z]{3,10})\s+(?=\S)/
const VERSION = /\sHTTP\/\d(?:\.\d)?$/
const STATUS_LINE = /(?:^|\n)HTTP\/\d(?:\.\d)? (\d{3})/

/**
 * Reads the text of an HTTP request, as proxies and `curl -v` show it, and the response that follows it. Line ends may be CRLF or LF.
 *
 * Source: RFC 9112, 3.2 (origin-form and absolute-form).
 *
 * @throws {InputError} when the text does not begin with a request line, or names no host.
 */
export function readRawHttp(source: string): InputRead {
  refuseLarge(source)
  const notes = new Set<string>()
  const text = source.replace(/^\ufeff?\s+/, '')
  const verbose = verboseParts(text)
  const { startLine, headers, rest } = splitMessage(verbose?.request ?? text)
  const [before = '', verb] = VERB.exec(startLine) ?? []
  const target = startLine.slice(before.length).replace(VERSION, '').trimEnd()
  if (verb === undefined || target === '')
    throw new InputError(
      'The text begins with no request line',
      'Give it from the line on that reads like "POST /sync HTTP/1.1"',
    )

  const answerAt = verbose ? -1 : rest.search(STATUS_LINE)
  const answer = verbose ? verbose.response : answerAt === -1 ? '' : rest.slice(answerAt).trimStart()
  const ownRest = answerAt === -1 ? rest : rest.slice(0, answerAt)
  const isHidden = verbose !== undefined && ownRest.trim() === ''
  if (isHidden && headerOf(headers, 'content-length') !== undefined)
    notes.add(
      'curl -v does not show the body of a request; give the command itself, so that the parameters in it are seen.',
    )
  const body = isHidden ? '' : messageBody({ startLine, headers, rest: ownRest }, 'request', notes)
  const response = answer === '' ? undefined : responseOf(answer, notes)
  return {
    request: {
      method: verb.toUpperCase(),
      url: urlOf(target, headerOf(headers, 'host') ?? headerOf(headers, ':authority'), notes),
      headers,
      ...(body === '' ? {} : { body: withLineEnds(body, headerOf(headers, 'content-type'), notes) }),
    },
    ...(response === undefined ? {} : { response }),
    notes: [...notes],
  }
}

function urlOf(target: string, host: string | undefined, notes: Set<string>): string {
  if (!target.startsWith('/')) return target
  if (host !== undefined && host !== '') return `https://${host}${target}`
  notes.add('The request names no host; only its path and query were read.')
  return target
}

/** The lines of a multipart body end with CRLF (RFC 2046, 5.1.1), which pasting turns into LF. */
function withLineEnds(body: string, type: string | undefined, notes: Set<string>): string {
  if (!/multipart/i.test(type ?? '') || body.includes('\r\n')) return body
  notes.add('The line ends of the multipart body were LF; they were read as CRLF.')
  return body.replaceAll('\n', '\r\n')
}

function responseOf(text: string, notes: Set<string>): WireResponse {
  const message = splitMessage(text)
  const status = STATUS_LINE.exec(message.startLine)?.[1]
  return {
    ...(status === undefined ? {} : { status: Number(status) }),
    headers: message.headers,
    body: messageBody(message, 'response', notes).trim(),
  }
}
