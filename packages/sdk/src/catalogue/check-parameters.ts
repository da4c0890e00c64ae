import type { ParameterFinding } from '../errors/parameter-error.ts'
import type { Protocol } from '../generated/gateways.ts'
import { isPlainObject } from '../protocol/plain-object.ts'
import { report, type CheckContext, type ListText } from './check/check-context.ts'
import { checkMembers } from './check/check-members.ts'
import type { MethodFact } from './method-fact.ts'

/** How to check. */
export interface CheckOptions {
  /** Decides the form of lists: a list of scalars at the top of a request has commas between its items on TOP, and is JSON on IOP. */
  readonly protocol: Protocol
  /** Whether names that the catalogue does not have are reported. The platform itself ignores them. @default true */
  readonly unknownNames?: boolean
  /** Form of lists of scalars in text. @default that of the protocol */
  readonly listText?: ListText
}

/**
 * Everything about parameters that does not fit what the catalogue knows of their method, at most 50 findings. It changes no value and throws nothing,
 * whatever it is given. Where nothing is known, nothing is found.
 *
 * Source: docs/checks.md.
 *
 * @example
 * checkParameters(fact, { productId: '1005003784285827' }, { protocol: 'iop' })
 * // [{ kind: 'missing', path: 'ship_to_country', ... }, { kind: 'unknown', path: 'productId', remedy: 'Did you mean product_id? ...' }]
 */
export function checkParameters(
  fact: MethodFact,
  parameters: object,
  options: CheckOptions,
): readonly ParameterFinding[] {
  if (fact.detail === 'name') return NONE
  const { protocol, unknownNames = true, listText = protocol === 'top' ? 'commas' : 'json' } = options
  const context: CheckContext = { fact, listText, unknownNames, findings: [], path: [] }
  try {
    if (isPlainObject(parameters)) checkMembers(context, fact.params, parameters)
    else report(atTop(context), 'type', 'they are no plain object', 'Give them as { name: value }')
  } catch {
    // A getter, a proxy or a toJSON of the caller's threw, and its error may hold anything.
    report(context.path.length === 0 ? atTop(context) : context, 'type', 'it cannot be read', 'Give plain values')
  }
  return context.findings
}

const NONE: readonly ParameterFinding[] = []

/** The parameters themselves. */
function atTop(context: CheckContext): CheckContext {
  return { ...context, path: ['parameters'] }
}
