import type { Exchange } from '../pipeline/exchange.ts'

/** Characters; names of APIs have up to 73. */
const LONGEST = 128

/** Parameters that hold what must not be shown. */
const SENSITIVE = ['sign', 'session', 'access_token', 'refresh_token', 'code'] as const

/**
 * The name of an API that the catalogue does not have, as it may be shown. It can be anything that the client put there, so a token in it is taken out,
 * and it is a copy: a part of a text keeps the whole of it in memory.
 */
export function shownName({ method, parameters }: Exchange): string {
  const hidden = SENSITIVE.map((name) => parameters.get(name))
  const masked = hidden.reduce<string>((text, value) => (value ? text.replaceAll(value, '<masked>') : text), method)
  return Buffer.from(masked.slice(0, LONGEST)).toString()
}
