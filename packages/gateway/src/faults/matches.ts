import { findMethod } from '@aeop/sdk/catalogue'
import type { Protocol } from '@aeop/sdk/facts'
import type { FaultRule } from './fault-rule.ts'
import { namedRefusal } from './named-refusal.ts'

/** A call as the rules see it. */
export interface StruckCall {
  /** One name, or those of the requests in a batch. */
  readonly methods: readonly string[]
  readonly protocol: Protocol
}

/** Whether a rule is about such a call; one that refuses is only where the protocol has the error. */
export function matches(rule: FaultRule, { methods, protocol }: StruckCall): boolean {
  if (rule.protocol !== undefined && rule.protocol !== protocol) return false
  if (rule.kind === 'refusal' && namedRefusal(protocol, rule.refusal, NO_PARAMETERS) === undefined) return false
  return methods.some((method) => isNamed(rule, method) && hasAccess(rule, method))
}

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map()

function isNamed({ methods }: FaultRule, method: string): boolean {
  return methods === undefined || methods.some((pattern) => fits(pattern, method))
}

function hasAccess({ access }: FaultRule, method: string): boolean {
  return access === undefined || findMethod(method)?.access === access
}

/** Part by part and never back, so that no pattern takes long. */
function fits(pattern: string, method: string): boolean {
  const [start = '', ...parts] = pattern.split('*')
  const end = parts.pop()
  if (end === undefined) return method === pattern
  if (!method.startsWith(start)) return false
  let from = start.length
  for (const part of parts) {
    const found = method.indexOf(part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return method.length - end.length >= from && method.endsWith(end)
}
