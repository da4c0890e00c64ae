import type { PlatformRefusal } from '../errors/platform-error.ts'
import type { FieldFact } from '../catalogue/method-fact.ts'
import type { Protocol } from '../generated/gateways.ts'
import { envelopeName } from './envelope.ts'
import { flatKind, scalarText } from './flat-answer.ts'
import type { JsonValue } from './lossless-json.ts'
import { normaliseWatching } from './normalise.ts'
import { unescapeHtml } from './unescape-html.ts'

/** A platform answer as an object: the fields of the method, with `request_id` among them. */
export type Answer = { readonly [name: string]: JsonValue }

/** What came back: a value or a refusal. */
export type DecodedAnswer =
  | {
      readonly answer: Answer
      /** Set where numbers may have lost digits before, in `JSON.parse`: the text has to be read by {@link parseLosslessJson}. */
      readonly lostDigits?: true
    }
  | { readonly refusal: PlatformRefusal }

/** What the caller knows of the call that is answered. */
export interface AnsweredCall {
  readonly protocol: Protocol
  readonly method: string
  /** Response fields from the catalogue, if the method is known. */
  readonly fields?: readonly FieldFact[]
  /** Whether the call asked for an answer without an envelope. */
  readonly simplify?: boolean
  /** Set when `body` was read from XML, where every scalar is text and an envelope is always there. */
  readonly textScalars?: boolean
}

/**
 * Interprets a parsed body, whatever its dialect: wrapped or flat, nested lists or plain ones, error in an envelope or at the root.
 *
 * Sources: top-protocol 3; iop-protocol 4. Returns `null` for a body that is no answer of either protocol. The body is taken over: the answer is made of its
 * parts, changed in place (see {@link normalise}).
 *
 * @throws {RangeError} when the body is nested deeper than 1,000 levels.
 * @example
 * decodeAnswer({ error_response: { code: 25, msg: 'Invalid signature' } }, { protocol: 'top', method }) // { refusal: { code: '25', ... } }
 */
export function decodeAnswer(body: JsonValue, call: AnsweredCall): DecodedAnswer | null {
  if (!isObject(body)) return null
  const error = body['error_response']
  if (error !== undefined) return isObject(error) && scalarText(error['code']) ? readRefusal(error, call) : null
  const envelope = findEnvelope(body, call)
  if (envelope !== undefined) return isObject(envelope) ? readValue(envelope, call, true) : null
  if (call.textScalars) return null
  const kind = flatKind(body, call)
  if (kind === 'foreign') return null
  return kind === 'refusal' ? readRefusal(body, call) : readValue(withoutSuccessMark(body, call), call, false)
}

/** The method's own envelope, or the only one there is: methods were renamed while old names stayed in answers (trap D-01). */
function findEnvelope(body: Answer, { method, textScalars }: AnsweredCall): JsonValue | undefined {
  const own = envelopeName(method)
  const name = body[own] === undefined ? Object.keys(body)[0] : own
  if (name === undefined || !name.endsWith('_response')) return undefined
  if ((name !== own || textScalars) && Object.keys(body).length > 1) return undefined
  // An element without children reads as text, and layout is no field.
  const envelope = body[name]
  return textScalars && typeof envelope === 'string' && envelope.trim() === '' ? {} : envelope
}

function readValue(value: Answer, { fields, textScalars = false }: AnsweredCall, nestedLists: boolean): DecodedAnswer {
  const { value: answer, lostDigits } = normaliseWatching(value, fields, { nestedLists, textScalars })
  return { answer: answer as Answer, ...(lostDigits ? { lostDigits } : {}) }
}

/** `code: "0"` on a flat answer is the mark of success, not a field, unless the catalogue knows it as one. */
function withoutSuccessMark(body: Answer, call: AnsweredCall): Answer {
  if (scalarText(body['code']) !== '0' || call.fields?.some((field) => field.name === 'code')) return body
  const { code: _mark, ...fields } = body
  return fields
}

function readRefusal(error: Answer, { protocol }: AnsweredCall): DecodedAnswer {
  const text = (name: string) => unescapeHtml(scalarText(error[name])) || undefined
  const message = text('msg') ?? text('message')
  const subCode = text('sub_code')
  const subMessage = text('sub_msg')
  const type = text('type')
  const requestId = text('request_id')
  const refusal = {
    protocol,
    code: text('code') ?? '',
    ...(message === undefined ? {} : { message }),
    ...(subCode === undefined ? {} : { subCode }),
    ...(subMessage === undefined ? {} : { subMessage }),
    ...(type === undefined ? {} : { type }),
    ...(requestId === undefined ? {} : { requestId }),
  }
  return { refusal }
}

function isObject(value: JsonValue | undefined): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
