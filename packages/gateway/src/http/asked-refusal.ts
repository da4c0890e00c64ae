import type { Protocol } from '@aeop/sdk/facts'
import { codedRefusal, refusalsOf, subCodesOf } from '../faults/named-refusal.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import { askedMethodError, methodErrorCodes } from './asked-method-error.ts'
import { plainText } from './plain-text.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** Ours, not the platform's: `<code>[ <sub_code>]`, or a code of the method's own. */
const REFUSE_HEADER = 'x-aeop-refuse'

/**
 * The refusal that a request asks for in its header `x-aeop-refuse`, so that a client's ways with each can be tried out. It comes before every check.
 *
 * There is every code of the endpoint's protocol that a gateway may answer with, and every sub-code that the platform sends; a family such as `isp.*` stands
 * for any text that begins so. Sub-codes of IOP come with code 15 only (iop-protocol 4.2). Besides there are the errors of the method that is called, which come
 * first.
 *
 * @returns `undefined` where nothing is asked for, and HTTP 400 with a list of what there is where it does not exist.
 * @example
 * // x-aeop-refuse: 7 accesscontrol.limited-by-api-access-count
 */
export function askedRefusal(headers: WireRequest['headers'], exchange: Exchange): Outcome | WireAnswer | undefined {
  const { endpoint, parameters } = exchange
  const asked = headers[REFUSE_HEADER]?.trim()
  if (asked === undefined) return undefined
  const ofMethod = askedMethodError(asked, exchange)
  if (ofMethod !== undefined && 'value' in ofMethod) return ofMethod
  const protocol = endpoint === 'top' ? 'top' : 'iop'
  const refusal = codedRefusal(protocol, ofMethod?.platform ?? asked, parameters)
  if (refusal === undefined) return plainText(400, whatThereIs(protocol, asked, exchange))
  return { refusal: { ...refusal, reason: 'asked-for' } }
}

function whatThereIs(protocol: Protocol, asked: string, exchange: Exchange): string {
  const codes = refusalsOf(protocol).map(({ code }) => code)
  const subs = subCodesOf(protocol).map(({ match }) => match)
  const place = protocol === 'top' ? '' : ' (with code 15)'
  const own = methodErrorCodes(exchange)
  const ofMethod = own.length === 0 ? '' : ` Errors of ${exchange.method}: ${own.join(', ')}.`
  return `The header ${REFUSE_HEADER} asks for ${JSON.stringify(asked)}, which no evidence shows the platform to answer. Codes: ${codes.join(', ')}. Sub-codes${place}: ${subs.join(', ')}.${ofMethod}`
}
