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
  /** What of the fields a record of the call has, too. */
  readonly code: string
  readonly subCode: string | null
  readonly requestId: string
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
  const fact = factOf('top', refusal)
  const subCode = refusal.subCode ?? parameterSubCode(refusal) ?? fact.subCode
  const subMessage = refusal.subMessage ?? (refusal.subCode === undefined ? fact.subMessage : undefined)
  const requestId = ids.top()
  const fields = {
    code: Number(fact.code),
    // TOP escapes both texts for HTML even in JSON (live sample with `&apos;`, top-protocol 3.4).
    msg: escapeMarkup(messageText(fact, refusal)),
    sub_code: subCode,
    sub_msg: subMessage === undefined ? undefined : escapeMarkup(subMessage),
    request_id: requestId,
  }
  return { fields, wrapped: true, code: fact.code, subCode: subCode ?? null, requestId }
}

function iopBody(refusal: Refusal, endpoint: EndpointName, now: number, ids: RequestIds): RefusalBody {
  const fact = factOf('iop', refusal)
  const message = messageText(fact, refusal)
  // A business refusal has a sub-code; the sub-codes of TOP's own checks do not exist here.
  const isBusiness = refusal.error === 'remote-service-error'
  const subCode = isBusiness ? refusal.subCode : undefined
  const requestId = ids.iop(now)
  const fields: AnswerObject = {
    type: fact.type ?? 'ISV',
    code: fact.code,
    sub_code: subCode,
    sub_msg: isBusiness ? refusal.subMessage : undefined,
    // /sync says msg, /rest says message (live).
    ...(endpoint === 'sync' ? { msg: message } : { message }),
    request_id: requestId,
    ...(endpoint === 'sync' ? { _trace_id_: ids.trace(now) } : {}),
  }
  return { fields, wrapped: endpoint === 'sync', code: fact.code, subCode: subCode ?? null, requestId }
}

const primaryFacts = new Map(
  platformErrors.filter(({ primary }) => primary).map((fact) => [`${fact.protocol} ${fact.name}`, fact]),
)

/** What a protocol says of what it has no code for. */
const nearest: Readonly<Partial<Record<Refusal['error'], Refusal['error']>>> = { 'upload-failed': 'invalid-parameter' }

function factOf(protocol: Protocol, { error, code }: Refusal): PlatformErrorFact {
  const fact =
    code === undefined
      ? (primaryFacts.get(`${protocol} ${error}`) ?? primaryFacts.get(`${protocol} ${nearest[error]}`))
      : platformErrors.find((candidate) => candidate.protocol === protocol && candidate.code === code)
  if (fact === undefined) throw new Error(`facts/errors.json has no ${protocol} code for ${code ?? error}`)
  return fact
}

function messageText(fact: PlatformErrorFact, refusal: Refusal): string {
  return (refusal.message ?? fact.message ?? fact.code).replace('{name}', () => refusal.parameter ?? '')
}

/** Families of the documented sub-codes (top-protocol 4.2). */
function parameterSubCode(refusal: Refusal): string | undefined {
  if (refusal.parameter === undefined) return undefined
  if (refusal.error === 'missing-parameter') return `isv.missing-parameter:${refusal.parameter}`
  return refusal.error === 'invalid-parameter' ? `isv.invalid-parameter:${refusal.parameter}` : undefined
}
