import { platformErrors, subCodes, type Protocol, type SubCodeFact } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
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
  const [code = '', subCode] = (ofMethod?.platform ?? asked).split(/\s+(.*)/)
  const fact = ofPlatform(protocol).find((candidate) => candidate.code === code)
  const sub = subCode === undefined ? undefined : findSubCode(protocol, subCode)
  if (fact === undefined || (subCode !== undefined && (sub === undefined || !mayHave(protocol, code)))) {
    return plainText(400, whatThereIs(protocol, asked, exchange))
  }
  const subMessage = sub?.message === undefined ? undefined : fill(sub.message, parameters)
  const refusal: Refusal = {
    error: fact.name,
    code,
    reason: 'asked-for',
    ...(fact.message?.includes('{name}') ? { parameter: subCode?.split(':')[1] ?? SAMPLE_PARAMETER } : {}),
    ...(subCode === undefined ? {} : { subCode }),
    ...(subMessage === undefined ? {} : { subMessage }),
  }
  return { refusal }
}

/** A parameter that many methods have. */
const SAMPLE_PARAMETER = 'param0'

function ofPlatform(protocol: Protocol) {
  return platformErrors.filter((fact) => fact.protocol === protocol && fact.emit)
}

function subCodesOf(protocol: Protocol): readonly SubCodeFact[] {
  // What only an SDK's source knows is made by the SDK itself and never sent.
  return subCodes.filter((fact) => fact.protocol === protocol && fact.confidence !== 'sdk')
}

function mayHave(protocol: Protocol, code: string): boolean {
  return protocol === 'top' || code === '15'
}

function findSubCode(protocol: Protocol, subCode: string): SubCodeFact | undefined {
  const all = subCodesOf(protocol)
  const isFamily = ({ match }: SubCodeFact): boolean => match.endsWith('*') && subCode.startsWith(match.slice(0, -1))
  return subCode.includes('*') ? undefined : (all.find(({ match }) => match === subCode) ?? all.find(isFamily))
}

/** What varies in a recorded text, as one answer could have it. */
function fill(message: string, parameters: ReadonlyMap<string, string>): string {
  const values: Readonly<Record<string, string>> = {
    seconds: '1',
    appKey: parameters.get('app_key') ?? '12345678',
    userId: '220000458001',
  }
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}

function whatThereIs(protocol: Protocol, asked: string, exchange: Exchange): string {
  const codes = ofPlatform(protocol).map(({ code }) => code)
  const subs = subCodesOf(protocol).map(({ match }) => match)
  const place = protocol === 'top' ? '' : ' (with code 15)'
  const own = methodErrorCodes(exchange)
  const ofMethod = own.length === 0 ? '' : ` Errors of ${exchange.method}: ${own.join(', ')}.`
  return `The header ${REFUSE_HEADER} asks for ${JSON.stringify(asked)}, which no evidence shows the platform to answer. Codes: ${codes.join(', ')}. Sub-codes${place}: ${subs.join(', ')}.${ofMethod}`
}
