import { businessOutcome, decodeAnswer, type Answer } from '@aeop/sdk/protocol'
import type { WireResponse } from '../wire-request.ts'
import { findRefusalInText } from './find-refusal-in-text.ts'
import { kindOfBody, type BodyContent } from './kind-of-body.ts'
import { methodOfEnvelope } from './method-of-envelope.ts'
import { protocolOfRefusal } from './protocol-of-refusal.ts'
import { serverTimeOf } from './server-time.ts'
import { splitHead } from './split-head.ts'

/** An answer as far as the doctor needs it. */
export interface ReadResponse {
  readonly status?: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** Body as text, without the head that was copied with it. */
  readonly body: string
  readonly kind: 'json' | 'xml' | 'html' | 'empty' | 'other'
  /** The platform's refusal, if it is one. */
  readonly refusal?: ResponseRefusal
  /** A refusal of the service behind the platform within a successful answer, or its warning beside a success. */
  readonly business?: { readonly code: string; readonly message?: string }
  /** The platform took the call: the answer is a value, with or without a business refusal in it. */
  readonly isAccepted?: true
  /** Kind of account whose token the answer holds, such as `seller_center` or `buyerApp`. */
  readonly accountPlatform?: string
  readonly requestId?: string
  /** Server's clock, in epoch milliseconds: from the request id of IOP, else from the Date header. */
  readonly serverTime?: number
}

export interface ResponseRefusal {
  readonly protocol: 'top' | 'iop'
  readonly code: string
  readonly message?: string
  readonly subCode?: string
  readonly subMessage?: string
  readonly type?: string
}

/** What is known of the call that is answered. */
export interface AnsweredBy {
  readonly protocol?: 'top' | 'iop'
  /** API method. Without it the answer's envelope tells, if it has one. */
  readonly method?: string
}

/**
 * Reads an answer as people have kept it: the bare body, a head in front of it, a line of a log around it, JSON that was escaped once more, or the object of a
 * program in which it stands. What is no answer comes out as its kind alone; nothing is thrown.
 *
 * Source: top-protocol 3; iop-protocol 4.
 *
 * @example
 * readResponse('{"error_response":{"code":25,"msg":"Invalid signature"}}').refusal // { protocol: 'top', code: '25', message: 'Invalid signature' }
 */
export function readResponse(response: WireResponse, call: AnsweredBy = {}): ReadResponse {
  const { status, headers, body } = splitHead(response)
  const content = kindOfBody(body)
  const understood = understand(content, body, call)
  const serverTime = serverTimeOf(understood.requestId, headers.get('date'))
  return {
    ...(status === undefined ? {} : { status }),
    headers,
    body,
    kind: content.kind,
    ...understood,
    ...(serverTime === undefined ? {} : { serverTime }),
  }
}

type Understood = Pick<ReadResponse, 'refusal' | 'business' | 'isAccepted' | 'accountPlatform' | 'requestId'>

function understand(content: BodyContent, body: string, call: AnsweredBy): Understood {
  for (const root of content.roots) {
    const understood = ofRoot(root, call)
    if (understood !== undefined) return understood
  }
  const found = content.kind === 'empty' ? undefined : findRefusalInText(body)
  return refused(found, { ...found, ...call })
}

function ofRoot(root: Answer, call: AnsweredBy): Understood | undefined {
  const known = call.method ?? ''
  const method = known === '' ? (methodOfEnvelope(root) ?? '') : known
  try {
    const decoded = decodeAnswer(structuredClone(root), { protocol: call.protocol ?? 'iop', method })
    if (decoded === null) return undefined
    if ('refusal' in decoded) return refused(decoded.refusal, call)
    const requestId = decoded.answer['request_id'] ?? root['request_id']
    const platform = decoded.answer['account_platform']
    const { kind, code = '', message } = businessOutcome(method, decoded.answer)
    return {
      isAccepted: true,
      ...(typeof requestId === 'string' ? { requestId } : {}),
      ...(typeof platform === 'string' ? { accountPlatform: platform } : {}),
      ...(kind === 'refusal' || kind === 'warning'
        ? { business: { code, ...(message === undefined ? {} : { message }) } }
        : {}),
    }
  } catch {
    // Nested beyond the limit of the decoder: made to do harm, and no answer.
    return undefined
  }
}

type Said = Omit<ResponseRefusal, 'protocol'> & { readonly requestId?: string; readonly protocol?: 'top' | 'iop' }

function refused(said: Said | undefined, call: AnsweredBy): Understood {
  if (said === undefined) return {}
  const { requestId, protocol: _guess, ...refusal } = said
  return {
    refusal: { protocol: protocolOfRefusal(said, call.protocol), ...refusal },
    ...(requestId === undefined ? {} : { requestId }),
  }
}
