// @ts-check
// facts/errors.json -> packages/sdk/src/generated/errors.ts

import { printData } from '../print-data.mjs'
import { union } from './union.mjs'

/** @param {import('../read-facts.mjs').Fact} facts @returns {string} */
export function generateErrors({ platformErrors, subCodes, localErrors }) {
  const names = [...platformErrors, ...subCodes].map((/** @type {any} */ record) => record.name)
  return `import type { Confidence, Protocol } from './gateways.ts'

/** Every refusal of the platform by our name. The protocols share a name where they mean the same. */
export type ErrorName =${union(names)}

/** Codes of errors that arise on this side of the wire, or that stand for something the platform has no code for. */
export type LocalErrorCode =${union(localErrors.map((/** @type {any} */ record) => record.code))}

/** Whose doing a refusal is: the request, the account or application behind it, or the platform. */
export type Fault = 'caller' | 'account' | 'platform'

/**
 * Whether the same call may be repeated: \`never\`; \`after-change\` of the request or the account; after the \`wait\` that the
 * platform imposes; or \`soon\`, after a short pause (writes only when they are known to have had no effect).
 */
export type RetryAdvice = 'never' | 'after-change' | 'wait' | 'soon'

/** IOP's \`type\`: \`ISV\` the caller, \`ISP\` the service behind the gateway, \`SYSTEM\` the platform. */
export type ErrorType = 'ISV' | 'ISP' | 'SYSTEM'

/** One code of one protocol. */
export interface PlatformErrorFact {
  readonly protocol: Protocol
  /** The code as it stands on the wire; \`100+\` stands for every TOP code of 100 and more. */
  readonly code: string
  readonly name: ErrorName
  /** Among the codes of one name and protocol, the one a gateway answers with. */
  readonly primary: boolean
  /** IOP only, and absent where not known. */
  readonly type?: ErrorType
  /** The platform's own text, with \`{name}\` where it names the parameter; \`null\` where not known. */
  readonly message: string | null
  /** What stood in \`sub_code\` in recorded answers. */
  readonly subCode?: string
  /** What stood in \`sub_msg\` in recorded answers, HTML escapes undone. */
  readonly subMessage?: string
  readonly meaning: string
  readonly fault: Fault
  readonly retry: RetryAdvice
  readonly remedy: string
  /** The step in the developer console, the dropshipping centre or the affiliate portal, where one helps. */
  readonly console?: string
  /** Whether the evidence is enough for a gateway to answer with it by default. */
  readonly emit: boolean
  readonly source: string
  readonly confidence: Confidence
}

/** One \`sub_code\`, or a family of them. */
export interface SubCodeFact {
  readonly protocol: Protocol
  /** The exact text, or a prefix followed by \`*\`. An exact match beats a prefix, a longer prefix a shorter one. */
  readonly match: string
  readonly name: ErrorName
  readonly fault: Fault
  readonly retry: RetryAdvice
  /** The platform's own \`sub_msg\` where one was recorded, HTML escapes undone, with \`{...}\` for what varies. */
  readonly message?: string
  /** Where the sub-code comes with several texts: each as it stands in \`sub_msg\`, and what it says. */
  readonly texts?: readonly { readonly text: string; readonly meaning: string }[]
  readonly meaning: string
  readonly remedy: string
  /** The step in the developer console, the dropshipping centre or the affiliate portal, where one helps. */
  readonly console?: string
  readonly source: string
  readonly confidence: Confidence
}

/** One code of our own. */
export interface LocalErrorFact {
  readonly code: LocalErrorCode
  readonly meaning: string
  readonly fault: Fault | 'network'
  readonly retry: RetryAdvice
  readonly remedy: string
}

/**
 * Every code of both protocols; a (protocol, code) pair stands once.
 *
 * Source: TOP error code page and recorded answers (TOP); doc 1372, 1592, 1593 and recorded answers (IOP).
 *
 * @example
 * \`\`\`ts
 * platformErrors.find((fact) => fact.protocol === 'top' && fact.code === '25')?.name // 'invalid-signature'
 * \`\`\`
 */
export const platformErrors: readonly PlatformErrorFact[] = ${printData(platformErrors, 'typescript')}

/**
 * What is known of \`sub_code\`; a (protocol, match) pair stands once.
 *
 * Source: TOP sub-code page, base document 108426 and recorded answers.
 *
 * @example
 * \`\`\`ts
 * subCodes.find((fact) => fact.match === 'isp.system-busy')?.retry // 'soon'
 * \`\`\`
 */
export const subCodes: readonly SubCodeFact[] = ${printData(subCodes, 'typescript')}

/**
 * The codes that the SDK gives where the platform gave none.
 *
 * @example
 * \`\`\`ts
 * localErrors.find((fact) => fact.code === 'timeout')?.fault // 'network'
 * \`\`\`
 */
export const localErrors: readonly LocalErrorFact[] = ${printData(localErrors, 'typescript')}
`
}
