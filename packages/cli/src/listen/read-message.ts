import { createHash, timingSafeEqual } from 'node:crypto'
import { messages } from '@aeop/sdk/facts'
import { parseLosslessJson, type JsonValue } from '@aeop/sdk/protocol'
import { pushSignature } from '@aeop/sdk/sign'

/** A message as it arrived. */
export interface Arrival {
  readonly body: Buffer
  /** The header `Authorization`. */
  readonly authorization: string | undefined
}

/** What a message says. */
export interface ReadMessage {
  /** `null` where the body is none of the platform's. */
  readonly topic: string | null
  readonly type: number | null
  readonly orderId: string | null
  readonly status: string | null
  /** How often the same body has come. */
  readonly attempt: number
  readonly signature: 'verified' | 'wrong' | 'missing' | 'unchecked'
}

/** Reads messages one after the other; without a secret no signature is checked. */
export function createMessageReader(appKey: string, secret: string | undefined): (arrival: Arrival) => ReadMessage {
  const seen = new Map<string, number>()
  return ({ body, authorization }) => {
    const imprint = createHash('sha256').update(body).digest('base64')
    const attempt = (seen.get(imprint) ?? 0) + 1
    seen.set(imprint, attempt)
    const { message_type: type, data } = membersOf(body)
    const number = typeof type === 'number' ? type : null
    const known = messages.find((message) => message.type !== null && message.type === number)
    const { orderId, orderStatus, trackingStatus } = objectOf(data)
    return {
      topic: known?.topic ?? null,
      type: number,
      orderId: textOf(orderId),
      status: textOf(orderStatus ?? trackingStatus),
      attempt,
      signature: signatureOf(body.toString(), authorization, appKey, secret),
    }
  }
}

function membersOf(body: Buffer): Readonly<Record<string, JsonValue>> {
  try {
    return objectOf(parseLosslessJson(body.toString()))
  } catch {
    return {}
  }
}

function objectOf(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, JsonValue>>)
    : {}
}

function textOf(value: JsonValue | undefined): string | null {
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isText ? String(value) : null
}

function signatureOf(
  body: string,
  given: string | undefined,
  appKey: string,
  secret: string | undefined,
): ReadMessage['signature'] {
  if (given === undefined) return 'missing'
  if (secret === undefined) return 'unchecked'
  const right = Buffer.from(pushSignature({ appKey, body, secret }))
  const found = Buffer.from(given)
  return right.length === found.length && timingSafeEqual(right, found) ? 'verified' : 'wrong'
}
