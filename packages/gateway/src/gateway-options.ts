import type { GatewayLimits } from './http/limits.ts'
import type { FaultRule } from './faults/fault-rule.ts'
import { switches, type LenientSwitch } from '@aeop/sdk/facts'
import type { RequestRecord } from './requests/request-record.ts'
import type { Scale } from './seed/scale.ts'
import type { SeedInput } from './seed/seed-input.ts'

/** Options of {@link createGateway}. */
export interface GatewayOptions {
  /** 0 picks a free port; `null` opens none: the gateway is then reached through its `fetch` only. @default 4100 */
  readonly port?: number | null
  /** @default '127.0.0.1' */
  readonly host?: string
  /** SQLite file that keeps the state. Without it the state lives in memory. */
  readonly db?: string
  /** Time at which the clock starts: ISO 8601 with an offset, or epoch milliseconds. @default the machine's time */
  readonly clock?: string | number
  /**
   * What a new state starts with; it is checked as a seed file is. Not to be given with a `db` that holds state already, since it would go unused.
   * @default the embedded seed: app 12345678 / helloworld, session test
   */
  readonly seed?: SeedInput
  /**
   * Fills a new state up to so many products and orders with invented ones, the same every time; a hundred thousand of each take some seconds. Not to be given with a
   * `db` that holds state already. Source: docs/seed.md. @default what the seed has
   */
  readonly scale?: Scale
  /**
   * Put accounts and applications beside the seed that the platform refuses for what they are: `personas` and docs/personas.md. The age of their tokens counts
   * from the start. @default false
   */
  readonly personas?: boolean
  /** Take only what a document states or a live answer has shown. @default false */
  readonly strict?: boolean
  /** What to take beyond the default: names of switches that are off by default. They count in a strict gateway, too. @default [] */
  readonly lenient?: readonly LenientSwitch[]
  /** Caps on what a client may send, each in place of its default. @default those of docs/gateway-limits.md */
  readonly limits?: Partial<GatewayLimits>
  /** Trouble from the start: the name of a profile, or rules. Source: docs/faults.md. @default none */
  readonly faults?: string | readonly FaultRule[]
  /** What the shares of faults are drawn by: the same seed and the same calls in the same order have the same faults. @default 1 */
  readonly faultSeed?: number
  /**
   * Token that callers of the admin API and of `/metrics` send as `Authorization: Bearer TOKEN`, from wherever they call. Without one only programs on this machine may use
   * them, and a gateway that listens on another address than a loopback one has none. Source: docs/admin.md.
   */
  readonly adminToken?: string
  /** Told of every API call, when its answer is on its way: refused ones and others. `record.explain()` says why one was refused. */
  readonly onRequest?: (record: RequestRecord) => void
  /** Told of every error that is the gateway's own fault; the caller gets code 10. @default one line on stderr */
  readonly onError?: (error: unknown) => void
}

/**
 * Refuses what cannot be meant: Node takes text for a port as the path of a socket, and an empty host as every address of the machine.
 *
 * @throws {RangeError} naming the option and the mend.
 */
export function checkGatewayOptions({ port, host, lenient, adminToken }: GatewayOptions): void {
  const isPort = port === undefined || port === null || (Number.isInteger(port) && port >= 0 && port <= 65_535)
  if (!isPort) throw refusal('port', port, 'a whole number from 0 to 65535, or null for none')
  const isHost = host === undefined || (typeof host === 'string' && host !== '')
  if (!isHost) throw refusal('host', host, 'an address or a name, such as 127.0.0.1')
  if (lenient !== undefined) checkLenient(lenient)
  // It goes into a header, which takes no other characters. It is not shown: it is a secret.
  if (adminToken !== undefined && !(typeof adminToken === 'string' && /^[\x21-\x7e]+$/.test(adminToken))) {
    throw new RangeError('the option adminToken is no token: give letters, digits and signs of ASCII, without blanks')
  }
}

function checkLenient(lenient: readonly string[]): void {
  const known = switches.filter((fact) => !fact.default).map(({ name }) => name)
  const mend = `a list of names among ${known.join(', ')}`
  if (!Array.isArray(lenient)) throw refusal('lenient', lenient, mend)
  const unknown = lenient.find((name) => !known.some((one) => one === name))
  if (unknown !== undefined) throw refusal('lenient', unknown, mend)
}

function refusal(option: string, value: unknown, mend: string): RangeError {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return new RangeError(`the option ${option} is ${shown}: give ${mend}`)
}
