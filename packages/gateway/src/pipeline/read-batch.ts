import { publicParameters } from '@aeop/sdk/facts'

/** The requests of one batch. */
export interface Batch {
  /** The effective parameters of each request, in order. */
  readonly requests: readonly ReadonlyMap<string, string>[]
  /** Whether the segments were UTF-8 throughout. */
  readonly isUtf8: boolean
  /** Whether there are more requests than are taken; those beyond are not read. */
  readonly isTooLong: boolean
  /** The limit that a segment breaks, in a sentence for the client. */
  readonly problem?: string
}

/** Stands between segments unless the header `top-api-separator` names another text (TOP document 104350). */
export const DEFAULT_SEPARATOR = '\r\n-S-\r\n'

/** Ours: the platform's cap is not known. */
const MOST_REQUESTS = 100

const PUBLIC = '#PUBLIC#'
const NO_PARAMETERS = 'N'

/** What a form holds. */
interface Form {
  readonly parameters: ReadonlyMap<string, string>
  readonly isUtf8: boolean
  readonly problem?: string
}

/**
 * Takes the body of a batch apart: an optional segment `#PUBLIC#...` with what all requests share, then one segment a request, each a form; `N`, or nothing,
 * is a request without parameters of its own.
 *
 * What a request says of `method`, `session` and `target_app_key` goes before what is shared, and that before the query. What the whole is read by, such as
 * `format` and `timestamp`, is the query's alone. Source: TOP document 104350; SDKs of Java and .NET.
 *
 * @example
 * readBatch('#PUBLIC#method=taobao.time.get\r\n-S-\r\nN\r\n-S-\r\nN', DEFAULT_SEPARATOR, query, readForm).requests.length // 2
 */
export function readBatch(
  body: string,
  separator: string,
  query: ReadonlyMap<string, string>,
  readForm: (segment: string) => Form,
): Batch {
  const segments = body === '' ? [] : body.split(separator, MOST_REQUESTS + 2)
  let isUtf8 = true
  let problem: string | undefined
  const read = (segment: string): ReadonlyMap<string, string> => {
    if (segment === NO_PARAMETERS || problem !== undefined) return noParameters
    const form = readForm(segment)
    isUtf8 &&= form.isUtf8
    problem = form.problem
    return form.parameters
  }
  const shared = segments[0]?.startsWith(PUBLIC)
    ? read((segments.shift() as string).slice(PUBLIC.length))
    : noParameters
  const requests = segments.slice(0, MOST_REQUESTS).map((segment) => merge(query, shared, read(segment)))
  const isTooLong = segments.length > MOST_REQUESTS
  return { requests, isUtf8, isTooLong, ...(problem === undefined ? {} : { problem }) }
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
