import { isUtf8 } from 'node:buffer'
import { readForm, readJsonMembers } from '@aeop/sdk/protocol'
import type { GatewayLimits } from './limits.ts'
import type { WireRequest } from './wire-request.ts'

/** The parameters of one request. */
export interface MergedParameters {
  readonly parameters: ReadonlyMap<string, string>
  /** Whether query and body were UTF-8 throughout: if not, different bytes read the same, and no signature can tell them apart. */
  readonly isUtf8: boolean
  /** The limit that the request breaks, in a sentence for the client. */
  readonly problem?: string
}

type Body = Pick<WireRequest, 'headers' | 'body' | 'multipart'>

/**
 * The parameters of a request, merged as the platform does: the query, then the body as a form, as the text parts of multipart, or as the members of a JSON object.
 * Of a name that comes twice the first value counts, the query before the body; official SDKs send `method` twice with one value (clients C3.1, C3.2).
 *
 * It never throws. A body of another type, or JSON that is no object, holds no parameters.
 *
 * @example
 * mergeParameters('app_key=1&method=a', { headers: { 'content-type': 'application/json' }, body: Buffer.from('{"v":"2.0"}') }, completeLimits())
 */
export function mergeParameters(query: string, request: Body, limits: GatewayLimits): MergedParameters {
  const parameters = new Map<string, string>()
  try {
    return { parameters, isUtf8: takeAll(parameters, query, request, limits) }
  } catch (error) {
    if (error instanceof BeyondLimit) return { parameters, isUtf8: true, problem: error.message }
    throw error
  }
}

/** Ends the reading where it is thrown: what stands behind need not be decoded, which takes seconds for a body of malformed escapes. */
class BeyondLimit extends Error {}

/** @returns whether all of it was UTF-8 */
function takeAll(
  parameters: Map<string, string>,
  query: string,
  { headers, body, multipart }: Body,
  limits: GatewayLimits,
): boolean {
  let taken = 0
  const take = (name: string, value: string): void => {
    if (++taken > limits.parameters) {
      throw new BeyondLimit(`The request has more than ${limits.parameters} parameters.`)
    }
    if (name.length > limits.nameLength) {
      throw new BeyondLimit(`The name of a parameter is longer than ${limits.nameLength} characters.`)
    }
    if (!parameters.has(name)) parameters.set(name, value)
  }
  let utf8 = readForm(query, take)
  const contentType = headers['content-type'] ?? ''
  if (multipart !== undefined) {
    for (const [name, value] of multipart.fields) take(name, value)
    utf8 &&= multipart.isUtf8
  } else if (body.length > 0 && FORM.test(contentType)) {
    utf8 = readForm(body.toString('utf8'), take) && isUtf8(body) && utf8
  } else if (body.length > 0 && JSON_TYPE.test(contentType)) {
    const takeJson = (name: string, value: string): void => {
      // An escape such as \ud800 alone has no bytes: like bytes that are no UTF-8, it would be signed as U+FFFD.
      utf8 &&= name.isWellFormed() && value.isWellFormed()
      take(name, value)
    }
    utf8 &&= isUtf8(body)
    if (readJsonMembers(body.toString('utf8'), limits.jsonDepth, takeJson) === 'too deep') {
      throw new BeyondLimit(`The JSON body nests more than ${limits.jsonDepth} levels deep.`)
    }
  }
  return utf8
}

/** A body without a content type is taken as a form: clients that post an empty body send none. */
const FORM = /^\s*(application\/x-www-form-urlencoded|$)/i
const JSON_TYPE = /^\s*application\/json\b/i
