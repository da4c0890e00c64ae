import type { Exchange } from '../pipeline/exchange.ts'
import type { Sweeper } from './sweep.ts'

/** Characters; names of APIs have up to 73. */
const LONGEST = 128

/** Characters that are looked at: a name can be as long as a body. */
const LOOKED_AT = 1024

/** Parameters that hold what must not be shown. */
const SENSITIVE = ['sign', 'session', 'access_token', 'refresh_token', 'code'] as const

/**
 * The name of an API that the catalogue does not have, as it may be shown. It can be anything that the client put there, so secrets and tokens in it are taken out,
 * and it is a copy: a part of a text keeps the whole of it in memory.
 */
export function shownName({ method, parameters }: Exchange, sweeper: Sweeper): string {
  const name = method.slice(0, LOOKED_AT)
  const hidden = SENSITIVE.map((one) => parameters.get(one))
  const masked = hidden.reduce<string>((text, value) => (value ? text.replaceAll(value, '<masked>') : text), name)
  return Buffer.from(sweeper.sweepFor([name])(masked).slice(0, LONGEST)).toString()
}
