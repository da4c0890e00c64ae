// @ts-check
// facts/gateways.json -> packages/sdk/src/generated/gateways.ts

import { printData } from '../print-data.mjs'
import { union } from './union.mjs'

/** @param {import('../read-facts.mjs').Fact} facts @returns {string} */
export function generateGateways({ environments, endpoints }) {
  const gateways = byName(environments, ['protocol', 'environment', 'url', 'secure', 'isDefault'])
  const table = byName(endpoints, [
    'protocol',
    'path',
    'pathPrefix',
    'clockToleranceMs',
    'defaultFormat',
    'defaultSignMethod',
    'signMethods',
    'timestampForms',
  ])
  return `import type { SwitchName } from './switches.ts'

/** The two wire protocols: TOP (\`/router/rest\`) and IOP (\`/sync\` and \`/rest\`). */
export type Protocol = 'top' | 'iop'

/** How a fact is known, strongest first. A recorded answer beats an SDK's source, that a document, that an inference. */
export type Confidence = 'live' | 'sdk' | 'documented' | 'third-party' | 'inferred'

/** Digests by the names that \`sign_method\` takes. */
export type SignMethod = ${union(endpoints.flatMap((/** @type {any} */ endpoint) => names(endpoint.signMethods)))}

/** Forms of \`timestamp\`: \`yyyy-MM-dd HH:mm:ss\` in GMT+8, 13 digits of epoch milliseconds, ISO 8601 in UTC. */
export type TimestampForm = ${union(endpoints.flatMap((/** @type {any} */ endpoint) => names(endpoint.timestampForms)))}

/** Named environments of the platform. */
export type GatewayName = ${union(names(environments))}

/** The doors of a gateway: \`top\` is \`/router/rest\`, \`sync\` and \`rest\` are IOP's for business and system APIs. */
export type EndpointName = ${union(names(endpoints))}

/** An environment. \`url\` ends in \`/router/rest\` for TOP and is the bare host for IOP; \`isDefault\` holds per protocol. */
export interface GatewayFact {
  readonly protocol: Protocol
  readonly environment: ${union(environments.map((/** @type {any} */ record) => record.environment))}
  readonly url: string
  readonly secure: boolean
  readonly isDefault: boolean
}

/** A value that an endpoint takes, and how that is known. */
export interface Accepted<Name extends string> {
  readonly name: Name
  /** The switch of the gateway that decides on it, where neither a document nor a recorded answer does. */
  readonly switch?: SwitchName
  readonly source: string
  readonly confidence: Confidence
}

/** What one door expects of every call. */
export interface EndpointFact {
  readonly protocol: Protocol
  /** Path of the door, without a trailing slash. */
  readonly path: string
  /** Whether the API path stands in front of the string to sign. */
  readonly pathPrefix: boolean
  /** How far \`timestamp\` may be off either way, in milliseconds. */
  readonly clockToleranceMs: number
  /** Format of the answer when the caller names none. */
  readonly defaultFormat: 'json' | 'xml'
  /** What the SDK signs with when the caller names none. */
  readonly defaultSignMethod: SignMethod
  readonly signMethods: readonly Accepted<SignMethod>[]
  readonly timestampForms: readonly Accepted<TimestampForm>[]
}

/**
 * The environments by name.
 *
 * Source: base document 108974 (TOP), doc 1369 (IOP).
 *
 * @example
 * \`\`\`ts
 * gateways['top-china'].url // 'https://eco.taobao.com/router/rest'
 * \`\`\`
 */
export const gateways: Readonly<Record<GatewayName, GatewayFact>> = ${printData(gateways, 'typescript')}

/**
 * The doors by name.
 *
 * Source: base document 108974 (TOP), doc 1369, 1386, 120691 (IOP).
 *
 * @example
 * \`\`\`ts
 * endpoints.rest.signMethods.map((method) => method.name) // ['sha256']
 * \`\`\`
 */
export const endpoints: Readonly<Record<EndpointName, EndpointFact>> = ${printData(table, 'typescript')}
`
}

/** @param {any[]} records @returns {string[]} */
function names(records) {
  return records.map((record) => record.name)
}

/** @param {any[]} records @param {string[]} keys */
function byName(records, keys) {
  return Object.fromEntries(
    records.map((record) => [record.name, Object.fromEntries(keys.map((key) => [key, record[key]]))]),
  )
}
