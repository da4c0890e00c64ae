import { isUtf8 } from 'node:buffer'
import { readForm } from '@aeop/sdk/protocol'

/** The parameters of one request. */
export interface MergedParameters {
  readonly parameters: ReadonlyMap<string, string>
  /** Whether query and body were UTF-8 throughout: if not, different bytes read the same, and no signature can tell them apart. */
  readonly isUtf8: boolean
}

/**
 * The parameters of a request: query and form body merged, as the platform does. Of a name that comes twice the first value counts, the query before the body;
 * official SDKs send `method` twice with one value (clients C3.2).
 *
 * @example
 * mergeParameters('app_key=1&method=a', 'application/x-www-form-urlencoded', Buffer.from('method=a&v=2.0'))
 */
export function mergeParameters(query: string, contentType: string, body: Buffer): MergedParameters {
  const parameters = new Map<string, string>()
  const take = (name: string, value: string): void => {
    if (!parameters.has(name)) parameters.set(name, value)
  }
  const queryIsUtf8 = readForm(query, take)
  // A body without a content type is taken as a form: clients that post an empty body send none.
  if (body.length === 0 || !FORM.test(contentType)) return { parameters, isUtf8: queryIsUtf8 }
  const bodyIsUtf8 = readForm(body.toString('utf8'), take) && isUtf8(body)
  return { parameters, isUtf8: queryIsUtf8 && bodyIsUtf8 }
}

const FORM = /^\s*(application\/x-www-form-urlencoded|$)/i
