import { encodeForm } from './form.ts'
import type { WireParameters } from './wire-parameters.ts'

/** Stands between the segments of a batch unless a header names another text. No percent-encoded segment holds a line end. */
export const BATCH_SEPARATOR = '\r\n-S-\r\n'

/** HTTP header that names another separator. */
export const SEPARATOR_HEADER = 'top-api-separator'

/** Begins the segment of what all requests share. */
export const SHARED_MARK = '#PUBLIC#'

/** Stands for a request without parameters of its own. */
const NOTHING_OWN = 'N'

/**
 * The body of a batch: one percent-encoded segment per request. What all requests share stands once, in a segment of its own, where that makes the body
 * shorter.
 *
 * Source: TOP article 104350; official Java SDK.
 *
 * @example
 * encodeBatch([new Map([['method', 'taobao.time.get'], ['a', '1']]), new Map([['method', 'taobao.time.get']])])
 * // '#PUBLIC#method=taobao.time.get\r\n-S-\r\na=1\r\n-S-\r\nN'
 */
export function encodeBatch(requests: readonly WireParameters[], separator: string = BATCH_SEPARATOR): string {
  const single = requests.map(encodeForm).join(separator)
  const shared = sharedParameters(requests)
  if (shared.size === 0) return single
  const own = requests.map((request) => encodeForm(without(request, shared)) || NOTHING_OWN)
  const hoisted = [SHARED_MARK + encodeForm(shared), ...own].join(separator)
  return hoisted.length < single.length ? hoisted : single
}

function sharedParameters([first = new Map(), ...others]: readonly WireParameters[]): WireParameters {
  return new Map([...first].filter(([name, value]) => others.every((other) => other.get(name) === value)))
}

function without(request: WireParameters, shared: WireParameters): [string, string][] {
  return [...request].filter(([name]) => !shared.has(name))
}
