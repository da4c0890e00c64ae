import { decodeForm } from '@aeop/sdk/protocol'

/**
 * The parameters of a request: query and form body merged, as the platform does. Of a name that comes twice the first value counts, the query before the body;
 * official SDKs send `method` twice with one value (clients C3.2).
 *
 * @example
 * mergeParameters('app_key=1&method=a', 'application/x-www-form-urlencoded', 'method=a&v=2.0')
 */
export function mergeParameters(query: string, contentType: string, body: string): Map<string, string> {
  const parameters = new Map<string, string>()
  addForm(parameters, query)
  // A body without a content type is taken as a form: clients that post an empty body send none.
  if (body !== '' && /^\s*(application\/x-www-form-urlencoded|$)/i.test(contentType)) addForm(parameters, body)
  return parameters
}

function addForm(parameters: Map<string, string>, form: string): void {
  for (const [name, value] of decodeForm(form)) if (!parameters.has(name)) parameters.set(name, value)
}
