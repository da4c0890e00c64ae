import { formText } from '../form-text.ts'
import type { InputRead } from '../input-read.ts'
import type { WireRequest } from '../../wire-request.ts'
import { literalJson, parameterText } from './literal-text.ts'
import { isTable, type LiteralTable, type LiteralValue } from './literal-value.ts'
import { pairsOf } from './pairs-of.ts'

/** Names under which HTTP libraries keep the parts of a request. */
const NAMES = {
  url: ['url', 'uri', 'href', 'requesturl'],
  base: ['baseurl'],
  method: ['method', 'type', 'verb'],
  headers: ['headers', 'header'],
  query: ['params', 'query', 'qs', 'searchparams'],
  body: ['body', 'data', 'payload'],
  form: ['form', 'form_params', 'formdata'],
  json: ['json'],
} as const

/** The request of an axios, fetch, got, requests or Guzzle dump; `undefined` when the object is none. An error of axios has it in `config`. */
export function readRequestObject(root: LiteralTable, notes: Set<string>): InputRead | undefined {
  const config = memberOf(root, ['config', 'request', 'options'])
  const source = isTable(config) && memberOf(config, NAMES.url) !== undefined ? config : root
  const part = (name: keyof typeof NAMES) => memberOf(source, NAMES[name])
  const url = part('url')
  if (typeof url !== 'string' || !/[/?]/.test(url) || memberOf(source, ['app_key']) !== undefined) return undefined
  const base = part('base')
  const query = pairsOf(part('query'), notes) ?? []
  const address =
    /^[a-z]+:\/\//i.test(url) || typeof base !== 'string' ? url : `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`
  const method = part('method')
  const headers = (pairsOf(part('headers'), new Set()) ?? []).filter(([name]) => !name.startsWith(':'))
  const { body, type } = bodyOf(part, headers, notes)
  if (type !== undefined && contentType(headers) === undefined) headers.push(['Content-Type', type])
  const request: WireRequest = {
    ...(typeof method === 'string' ? { method: method.toUpperCase() } : {}),
    url: query.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${formText(query)}`,
    headers,
    ...(body === undefined ? {} : { body }),
  }
  const response = responseOf(root)
  return { request, ...(response === undefined ? {} : { response }), notes: [...notes] }
}

type Part = (name: keyof typeof NAMES) => LiteralValue | undefined

interface Body {
  readonly body?: string
  readonly type?: string
}

/** An object as body is JSON for JavaScript's libraries and a form for the others: the header decides, else the member's name. */
function bodyOf(part: Part, headers: readonly (readonly [string, string])[], notes: Set<string>): Body {
  const form = part('form')
  const json = part('json')
  const body = json ?? form ?? part('body')
  if (body === undefined || (typeof body === 'object' && 'bare' in body)) return {}
  if (typeof body === 'string') return { body }
  const pairs = pairsOf(body, notes)
  const isForm = json === undefined && (form !== undefined || /urlencoded/i.test(contentType(headers) ?? ''))
  if (isForm && pairs) return { body: formText(pairs), type: 'application/x-www-form-urlencoded' }
  if (json === undefined && contentType(headers) === undefined)
    notes.add('The body is an object without a content type; it was read as JSON, as axios sends it.')
  return { body: literalJson(body), type: 'application/json' }
}

function contentType(headers: readonly (readonly [string, string])[]): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
}

function responseOf(root: LiteralTable): string | undefined {
  const response = memberOf(root, ['response'])
  const body = isTable(response) ? (memberOf(response, ['data', 'body', 'text']) ?? response) : response
  return body === undefined ? undefined : parameterText(body)
}

function memberOf(table: LiteralTable, names: readonly string[]): LiteralValue | undefined {
  return table.members.find(([name]) => names.includes(name.toLowerCase()))?.[1]
}
