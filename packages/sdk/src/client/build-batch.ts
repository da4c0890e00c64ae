import type { MethodFact } from '../catalogue/method-fact.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import { BATCH_SEPARATOR, encodeBatch, SEPARATOR_HEADER } from '../protocol/batch-body.ts'
import { encodeForm } from '../protocol/form.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import type { WireParameters } from '../protocol/wire-parameters.ts'
import type { Signer } from '../sign/signer.ts'
import { assertParameters } from './assert-parameters.ts'
import { businessParameters } from './business-parameters.ts'
import { commaLists } from './comma-lists.ts'
import { ACCEPT } from './encapsulate-request.ts'
import type { GatewayAddress } from './gateway-address.ts'
import type { HttpRequest } from './http-request.ts'
import { ofKind, requiredText } from './option-checks.ts'
import { publicParameters, type PublicValues } from './public-parameters.ts'
import { requiredMethod } from './required-method.ts'

/** One request of a batch. */
export interface BatchedRequest {
  readonly method: string
  readonly parameters?: Parameters
  /** Access token of this request; `null` sends none. @default that of the client */
  readonly session?: string | null
}

/** Everything that decides what a batch looks like, besides its requests. */
export interface BatchPlan {
  /** Public values of the whole; `session` is what a request without one of its own gets. */
  readonly values: Omit<PublicValues, 'method'>
  readonly address: GatewayAddress
  readonly signer: Signer
  readonly separator?: string | undefined
  /** What the catalogue knows of the method of each request. */
  readonly facts?: readonly (MethodFact | undefined)[]
  /** Whether the parameters are compared with it. */
  readonly check?: boolean
}

/**
 * Many calls as one HTTP request, pure: the public parameters in the query, one segment of the body per call.
 *
 * Source: TOP article 104350. The signature covers the query and the body.
 *
 * @throws {ArgumentError} naming the request and its parameter, as in `requests[3].product_id`.
 */
export function buildBatch(
  { values, address, signer, separator, facts = [], check = false }: BatchPlan,
  requests: readonly BatchedRequest[],
): HttpRequest {
  const path = address.batchPath()
  if (!Array.isArray(requests) || requests.length === 0)
    throw new ArgumentError('requests', 'there is nothing to send', 'Give an array of at least one request')
  const read = Array.from(requests, (request, index) => {
    const where = `requests[${index}]`
    ofKind(where, request, 'object')
    return within(where, () => readRequest(request, { session: values.session, address, fact: facts[index], check }))
  })
  const session = sharedSession(read, values.session)
  const segments = read.map((request) => segmentOf(request, session))
  const body = encodeBatch(segments, separator === undefined ? BATCH_SEPARATOR : checkSeparator(separator))
  const query = publicParameters({ ...values, session })
  query.set('sign', signer.sign(query, values.signMethod, { body }))
  const headers = {
    accept: ACCEPT,
    'content-type': 'text/plain;charset=UTF-8',
    ...(separator === undefined ? {} : { [SEPARATOR_HEADER]: separator }),
  }
  return { method: 'POST', url: `${address.origin}${path}?${encodeForm(query)}`, headers, body }
}

interface ReadRequest {
  readonly method: string
  readonly session: string | undefined
  readonly text: WireParameters
}

interface Surroundings extends Pick<BatchPlan, 'address'> {
  readonly session: string | undefined
  readonly fact: MethodFact | undefined
  readonly check: boolean
}

function readRequest(request: BatchedRequest, { session, address, fact, check }: Surroundings): ReadRequest {
  const { method, parameters = {} } = request
  // Only for what it refuses: TOP has no system calls.
  address.pathOf(requiredMethod(method))
  if (fact !== undefined && check) assertParameters(fact, parameters, address.protocol)
  const { text, files } = businessParameters(method, parameters, commaLists(address.protocol, fact))
  const [file] = files.keys()
  if (file !== undefined) throw new ArgumentError(file, 'a batch takes no files', 'Send it with a call of its own')
  return { method, session: sessionFor(request, session), text }
}

function sessionFor({ session }: BatchedRequest, ofClient: string | undefined): string | undefined {
  if (session === undefined) return ofClient
  return session === null ? undefined : requiredText('session', session)
}

function within<Value>(where: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof ArgumentError ? error.within(where) : error
  }
}

/** The session of the query counts for each request that has none of its own, so there is none when one request is to have none. */
function sharedSession(requests: readonly ReadRequest[], ofClient: string | undefined): string | undefined {
  const sessions = requests.map(({ session }) => session)
  if (sessions.includes(undefined)) return undefined
  return sessions.includes(ofClient) ? ofClient : sessions[0]
}

function segmentOf({ method, session, text }: ReadRequest, shared: string | undefined): WireParameters {
  const own = session === undefined || session === shared ? [] : [['session', session] as const]
  return new Map([['method', method], ...text, ...own])
}

/** Outside of what percent-encoding leaves and of the marks of a batch. */
const OUTSIDE_SEGMENTS = /[^\w.!~*'()%&=#-]/

/** Printable, and without a blank at its ends, where HTTP drops it. */
const HEADER_TEXT = /^[!-~](?:[ -~]*[!-~])?$/

function checkSeparator(separator: string): string {
  if (typeof separator === 'string' && HEADER_TEXT.test(separator) && OUTSIDE_SEGMENTS.test(separator)) return separator
  const remedy = 'Give printable ASCII with a sign such as | or ; in it, or leave it out'
  throw new ArgumentError('separator', 'it cannot be told from the requests around it', remedy)
}
