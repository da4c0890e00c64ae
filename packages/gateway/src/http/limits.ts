/** One cap of the gateway's edge. */
interface LimitFact {
  readonly default: number
  readonly unit: 'bytes' | 'characters' | 'levels' | 'ms' | 'pieces'
  /** What is counted. */
  readonly counts: string
  /** What a client gets that goes beyond it. */
  readonly answer: string
}

const UPLOAD_FAILED = 'the platform refusal of a bad upload'

/**
 * Every cap of the gateway's edge. No document states any of the platform's, so all of them are ours: far above what a real client sends,
 * low enough that no client can fill the memory or hold a connection for good.
 */
export const limitFacts = {
  headerBytes: { default: 65_536, unit: 'bytes', counts: 'request line and headers together', answer: 'HTTP 431' },
  headers: { default: 200, unit: 'pieces', counts: 'headers of a request', answer: 'HTTP 431' },
  bodyBytes: { default: 4_194_304, unit: 'bytes', counts: 'a body that is not multipart', answer: 'HTTP 413' },
  uploadBytes: { default: 16_777_216, unit: 'bytes', counts: 'a multipart body', answer: 'HTTP 413' },
  totalBytes: {
    default: 268_435_456,
    unit: 'bytes',
    counts: 'bodies and answers of all connections together, while they are under way',
    answer: 'HTTP 503',
  },
  parameters: {
    default: 1000,
    unit: 'pieces',
    counts: 'parameters of a request, repeats included',
    answer: 'HTTP 400',
  },
  nameLength: { default: 256, unit: 'characters', counts: 'the name of a parameter', answer: 'HTTP 400' },
  jsonDepth: { default: 64, unit: 'levels', counts: 'nesting in a JSON body', answer: 'HTTP 400' },
  fileParts: { default: 20, unit: 'pieces', counts: 'files of a multipart body', answer: UPLOAD_FAILED },
  fileBytes: { default: 10_485_760, unit: 'bytes', counts: 'one file', answer: UPLOAD_FAILED },
  headersMs: { default: 15_000, unit: 'ms', counts: 'from connecting to the last header', answer: 'HTTP 408' },
  requestMs: { default: 30_000, unit: 'ms', counts: 'from connecting to the end of the body', answer: 'HTTP 408' },
  idleMs: { default: 15_000, unit: 'ms', counts: 'a kept connection between two requests', answer: 'closed' },
  stallMs: {
    default: 60_000,
    unit: 'ms',
    counts: 'a connection without traffic in either direction',
    answer: 'closed',
  },
  connections: { default: 1024, unit: 'pieces', counts: 'connections at a time', answer: 'closed at once' },
} as const satisfies Readonly<Record<string, LimitFact>>

/** The caps of a gateway by name; what each counts, its default and its answer are in `docs/gateway-limits.md`. */
export type GatewayLimits = { readonly [Name in keyof typeof limitFacts]: number }

/**
 * The defaults with the given caps in place of some.
 *
 * @throws {RangeError} for a cap that does not exist or is not a whole number from 1.
 * @example
 * completeLimits({ bodyBytes: 1000 }).headers // 200
 */
export function completeLimits(given: Partial<GatewayLimits> = {}): GatewayLimits {
  const names = Object.keys(limitFacts) as (keyof GatewayLimits)[]
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(limitFacts, name)) {
      throw new RangeError(`the option limits.${name} does not exist: the limits are ${names.join(', ')}`)
    }
    if (!Number.isSafeInteger(value) || value < 1 || value > LARGEST) {
      throw new RangeError(`the option limits.${name} is ${String(value)}: give a whole number from 1 to ${LARGEST}`)
    }
  }
  const limits = Object.fromEntries(names.map((name) => [name, given[name] ?? limitFacts[name].default]))
  return limits as GatewayLimits
}

/** Timers of Node.js take no more. */
const LARGEST = 2_147_483_647
