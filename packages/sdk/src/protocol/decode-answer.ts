import type { PlatformRefusal } from '../errors/platform-error.ts'
import type { FieldFact } from '../generated/methods.ts'
import type { Protocol } from '../generated/gateways.ts'
import { envelopeName } from './envelope.ts'
import type { JsonValue } from './lossless-json.ts'
import { normalise } from './normalise.ts'
import { unescapeHtml } from './unescape-html.ts'

/** A platform answer as an object: the fields of the method, with `request_id` among them. */
export type Answer = { readonly [name: string]: JsonValue }

/** What came back: a value or a refusal. */
export type DecodedAnswer = { readonly answer: Answer } | { readonly refusal: PlatformRefusal }

/** What the caller knows of the call that is answered. */
export interface AnsweredCall {
  readonly protocol: Protocol
  readonly method: string
  /** Response fields from the catalogue, if the method is known. */
  readonly fields?: readonly FieldFact[]
  /** Set when `body` was read from XML, where every scalar is text. */
  readonly textScalars?: boolean
}

/**
 * Interprets a parsed body, whatever its dialect: wrapped or flat, nested lists or plain ones, error in an envelope or at the root.
 *
 * Sources: top-protocol 3; iop-protocol 4. Returns `null` for a body that is no answer of either protocol.
 *
 * @example
 * decodeAnswer({ error_response: { code: 25, msg: 'Invalid signature' } }, { protocol: 'top', method }) // { refusal: { code: '25', ... } }
 */
export function decodeAnswer(body: JsonValue, call: AnsweredCall): DecodedAnswer | null {
  if (!isObject(body)) return null
  const wrapped = body['error_response']
  if (isObject(wrapped)) return { refusal: readRefusal(wrapped, call.protocol) }
  const envelope = findEnvelope(body, call.method)
  if (envelope === undefined && isFlatRefusal(body, call)) return { refusal: readRefusal(body, call.protocol) }
  const value = envelope === undefined ? withoutSuccessMark(body, call) : envelope
  const dialect = { nestedLists: envelope !== undefined, textScalars: call.textScalars ?? false }
  return { answer: normalise(value, call.fields, dialect) as Answer }
}

/** The method's own envelope, or the only one there is: methods were renamed while old names stayed in answers (trap D-01). */
function findEnvelope(body: Answer, method: string): Answer | undefined {
  const own = body[envelopeName(method)]
  if (isObject(own)) return own
  const [name, ...others] = Object.keys(body)
  const only = name?.endsWith('_response') && others.length === 0 ? body[name] : undefined
  return isObject(only) ? only : undefined
}

/** Success has no code, or "0" (SDK rule, iop-protocol 4.4); methods with a `code` field of their own mark refusals by `type`. */
function isFlatRefusal(body: Answer, call: AnsweredCall): boolean {
  const code = scalarText(body['code'])
  if (code === undefined || code === '' || code === '0') return false
  return typeof body['type'] === 'string' || !call.fields?.some((field) => field.name === 'code')
}

/** `code: "0"` on a flat answer is the mark of success, not a field, unless the catalogue knows it as one. */
function withoutSuccessMark(body: Answer, call: AnsweredCall): Answer {
  if (scalarText(body['code']) !== '0' || call.fields?.some((field) => field.name === 'code')) return body
  const { code: _mark, ...fields } = body
  return fields
}

function readRefusal(error: Answer, protocol: Protocol): PlatformRefusal {
  const text = (name: string) => {
    const value = scalarText(error[name])
    return value === undefined ? undefined : unescapeHtml(value)
  }
  const message = text('msg') ?? text('message')
  const subCode = text('sub_code')
  const subMessage = text('sub_msg')
  const type = text('type')
  const requestId = text('request_id')
  return {
    protocol,
    code: text('code') ?? '',
    ...(message === undefined ? {} : { message }),
    ...(subCode === undefined ? {} : { subCode }),
    ...(subMessage === undefined ? {} : { subMessage }),
    ...(type === undefined ? {} : { type }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** The same member is text in one answer and a number in the next (top-protocol 3.1). */
function scalarText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isObject(value: JsonValue | undefined): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
