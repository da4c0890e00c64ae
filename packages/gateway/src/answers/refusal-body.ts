import { platformErrors, type EndpointName, type PlatformErrorFact, type Protocol } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { RequestIds } from './request-ids.ts'

/** A refusal in the platform's words, and how it is wrapped. */
export interface RefusalBody {
  readonly fields: AnswerObject
  /** `/rest` answers flat, the other endpoints wrap (iop-protocol 4.2 and 4.4). */
  readonly wrapped: boolean
}

/**
 * Words a refusal as one endpoint does.
 *
 * @example
 * refusalBody({ error: 'invalid-signature' }, 'top', now, ids).fields // { code: 25, msg: 'Invalid signature', request_id: '10…' }
 */
export function refusalBody(refusal: Refusal, endpoint: EndpointName, now: number, ids: RequestIds): RefusalBody {
  return endpoint === 'top' ? topBody(refusal, ids) : iopBody(refusal, endpoint, now, ids)
}

function topBody(refusal: Refusal, ids: RequestIds): RefusalBody {
  const fact = primaryFact('top', refusal.error)
  const subCode = refusal.subCode ?? parameterSubCode(refusal) ?? fact.subCode
  const subMessage = refusal.subMessage ?? (refusal.subCode === undefined ? fact.subMessage : undefined)
  const fields = {
    code: Number(fact.code),
    // TOP escapes both texts for HTML even in JSON (live sample with `&apos;`, top-protocol 3.4).
    msg: escapeMarkup(messageText(fact, refusal)),
    sub_code: subCode,
    sub_msg: subMessage === undefined ? undefined : escapeMarkup(subMessage),
    request_id: ids.top(),
  }
  return { fields, wrapped: true }
}

function iopBody(refusal: Refusal, endpoint: EndpointName, now: number, ids: RequestIds): RefusalBody {
  const fact = primaryFact('iop', refusal.error)
  const message = messageText(fact, refusal)
  const fields: AnswerObject = {
    type: fact.type ?? 'ISV',
    code: fact.code,
    // A business refusal has a sub-code; the sub-codes of TOP's own checks do not exist here.
    sub_code: refusal.error === 'remote-service-error' ? refusal.subCode : undefined,
    sub_msg: refusal.error === 'remote-service-error' ? refusal.subMessage : undefined,
    // /sync says msg, /rest says message (live).
    ...(endpoint === 'sync' ? { msg: message } : { message }),
    request_id: ids.iop(now),
    ...(endpoint === 'sync' ? { _trace_id_: ids.trace(now) } : {}),
  }
  return { fields, wrapped: endpoint === 'sync' }
}

const primaryFacts = new Map(
  platformErrors.filter(({ primary }) => primary).map((fact) => [`${fact.protocol} ${fact.name}`, fact]),
)

function primaryFact(protocol: Protocol, error: Refusal['error']): PlatformErrorFact {
  const fact = primaryFacts.get(`${protocol} ${error}`)
  if (fact === undefined) throw new Error(`facts/errors.json has no ${protocol} code for ${error}`)
  return fact
}

function messageText(fact: PlatformErrorFact, refusal: Refusal): string {
  return (fact.message ?? fact.code).replace('{name}', () => refusal.parameter ?? '')
}

/** Families of the documented sub-codes (top-protocol 4.2). */
function parameterSubCode(refusal: Refusal): string | undefined {
  if (refusal.parameter === undefined) return undefined
  if (refusal.error === 'missing-parameter') return `isv.missing-parameter:${refusal.parameter}`
  return refusal.error === 'invalid-parameter' ? `isv.invalid-parameter:${refusal.parameter}` : undefined
}
