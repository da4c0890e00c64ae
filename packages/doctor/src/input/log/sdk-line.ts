import { decodeForm } from '@aeop/sdk/protocol'
import { formText } from '../form-text.ts'
import type { InputRead } from '../input-read.ts'
import type { WireRequest } from '../../wire-request.ts'
import { answerIn } from './answer-in.ts'

const SDK = /\b(?:top|iop|lazop|taobao)-sdk-[a-z]+(?:-[\w.]+)?/i
const ADDRESS = /^https?:\/\/\S/i

/**
 * The call in a line of an official SDK's log; `undefined` for other lines. Fields are told by what they hold, since every SDK has an order of its own.
 *
 * Java and .NET log URL and parameters apart. PHP logs the URL alone. Python logs a URL that it makes for the log, without percent-encoding: the call itself was a
 * form with the same parameters.
 */
export function sdkLine(line: string): InputRead | undefined {
  const separator = line.includes('^_^') ? '^_^' : '\t'
  const fields = line.split(separator)
  const at = fields.findIndex((field) => ADDRESS.test(field.trim()))
  const address = fields[at]?.trim()
  if (fields.length < 5 || address === undefined) return undefined
  const client = SDK.exec(line)?.[0].toLowerCase()
  const behind = fields[at + 1] ?? ''
  const isForm = /^[\w.%-]+=/.test(behind) && /(?:^|&)(?:app_key|sign|method|timestamp)=/.test(behind)
  const answer = answerIn(fields.slice(at + (isForm ? 2 : 1)).join(separator))
  const read = isForm
    ? formRead(address, behind, fields.slice(0, at))
    : client?.includes('python')
      ? unencodedRead(address)
      : { request: { url: address }, notes: [QUERY_NOTE] }
  return {
    request: client === undefined ? read.request : { ...read.request, client },
    ...(answer === undefined ? {} : { response: answer }),
    notes: read.notes,
  }
}

const QUERY_NOTE =
  'The log holds the URL alone: business parameters that were sent in the body are missing, so the signature may not be recomputable.'

interface LoggedRequest {
  readonly request: WireRequest
  readonly notes: readonly string[]
}

/** Of parameters that are in the URL as well, those in the URL count. A system call of Java has its path in a field of its own. */
function formRead(address: string, form: string, before: readonly string[]): LoggedRequest {
  const queryAt = address.indexOf('?')
  const sent = new Set(queryAt === -1 ? [] : decodeForm(address.slice(queryAt + 1)).map(([name]) => name))
  const pairs = decodeForm(form)
  const body = sent.size === 0 ? form : formText(pairs.filter(([name]) => !sent.has(name)))
  const path = before.map((field) => field.trim()).find((field) => /^\/[\w/.-]+$/.test(field))
  const hasMethod = sent.has('method') || pairs.some(([name]) => name === 'method')
  const base = queryAt === -1 ? address : address.slice(0, queryAt)
  const isAppended = path !== undefined && !hasMethod && !base.endsWith(path)
  const full = isAppended ? `${base.replace(/\/$/, '')}${path}${queryAt === -1 ? '' : address.slice(queryAt)}` : address
  return {
    request: post(full, body),
    notes: ['The log holds URL and parameters apart; they were read as a form that was posted.'],
  }
}

/** A value may hold `&`, but a name of a parameter and `=` hardly ever follow one. */
function unencodedRead(address: string): LoggedRequest {
  const [base = '', query = ''] = address.split(/\?(.*)/s)
  const pairs = query.split(/&(?=[\w.-]+=)/).map((pair): [string, string] => {
    const equals = pair.indexOf('=')
    return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
  })
  return {
    request: post(base, formText(pairs)),
    notes: ['The Python SDK logs parameters without encoding; they were read as the form that it posts.'],
  }
}

function post(url: string, body: string): WireRequest {
  return { method: 'POST', url, headers: [['Content-Type', 'application/x-www-form-urlencoded']], body }
}
