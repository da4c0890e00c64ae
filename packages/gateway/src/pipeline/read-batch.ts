import { publicParameters } from '@aeop/sdk/facts'
import { readForm } from '@aeop/sdk/protocol'

/** The requests of one batch. */
export interface Batch {
  /** The effective parameters of each request, in order. */
  readonly requests: readonly ReadonlyMap<string, string>[]
  /** Whether the segments were UTF-8 throughout. */
  readonly isUtf8: boolean
  /** Whether there are more requests, or more parameters in one of them, than are taken; those beyond are not read. */
  readonly isTooLong: boolean
}

/** Stands between segments unless the header `top-api-separator` names another text (TOP document 104350). */
export const DEFAULT_SEPARATOR = '\r\n-S-\r\n'

/** Ours: the platform's cap is not known. */
const MOST_REQUESTS = 100

const PUBLIC = '#PUBLIC#'
const NO_PARAMETERS = 'N'

/**
 * Takes the body of a batch apart: an optional segment `#PUBLIC#...` with what all requests share, then one segment a request, each a form; `N`, or nothing,
 * is a request without parameters of its own.
 *
 * What a request says of `method`, `session` and `target_app_key` goes before what is shared, and that before the query. What the whole is read by, such as
 * `format` and `timestamp`, is the query's alone. Source: TOP document 104350; SDKs of Java and .NET.
 *
 * @example
 * readBatch('#PUBLIC#method=taobao.time.get\r\n-S-\r\nN\r\n-S-\r\nN', DEFAULT_SEPARATOR, query, 1000).requests.length // 2
 */
export function readBatch(
  body: string,
  separator: string,
  query: ReadonlyMap<string, string>,
  mostParameters: number,
): Batch {
  const segments = body === '' ? [] : body.split(separator, MOST_REQUESTS + 2)
  let isUtf8 = true
  let isTooLong = false
  const read = (segment: string): Map<string, string> => {
    const parameters = new Map<string, string>()
    if (segment === NO_PARAMETERS) return parameters
    isUtf8 =
      readForm(segment, (name, value) => {
        if (parameters.size >= mostParameters) isTooLong = true
        else if (!parameters.has(name)) parameters.set(name, value)
      }) && isUtf8
    return parameters
  }
  const shared = segments[0]?.startsWith(PUBLIC)
    ? read((segments.shift() as string).slice(PUBLIC.length))
    : noParameters
  isTooLong = segments.length > MOST_REQUESTS
  const requests = segments.slice(0, MOST_REQUESTS).map((segment) => merge(query, shared, read(segment)))
  return { requests, isUtf8, isTooLong }
}

const noParameters: ReadonlyMap<string, string> = new Map()

/** Public parameters that a request of a batch may have of its own. */
const OWN = new Set(['method', 'session', 'access_token', 'target_app_key'])

const ofTheWhole = new Set(
  publicParameters.filter(({ endpoints, name }) => endpoints.includes('top') && !OWN.has(name)).map(({ name }) => name),
)

/** Two names of one thing. */
const TOKENS = ['session', 'access_token']

function merge(query: ReadonlyMap<string, string>, ...layers: readonly ReadonlyMap<string, string>[]) {
  const merged = new Map(query)
  for (const layer of layers) {
    if (TOKENS.some((name) => layer.get(name))) for (const name of TOKENS) merged.delete(name)
    for (const [name, value] of layer) if (!ofTheWhole.has(name)) merged.set(name, value)
  }
  return merged
}
