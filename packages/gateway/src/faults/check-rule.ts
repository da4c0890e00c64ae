import { nearestName } from '@aeop/sdk/facts'
import type { FaultRule } from './fault-rule.ts'
import { isKnownRefusal } from './named-refusal.ts'
import { faultKinds, scopeMembers } from './rule-members.ts'

/**
 * Checks a rule that may come from anywhere.
 *
 * @throws {RangeError} naming the member and what it takes.
 * @example
 * checkRule({ kind: 'latency', ms: -1 }) // RangeError: the member ms of a latency fault is -1: give a whole number from 0 to 600000
 */
export function checkRule(given: unknown): FaultRule {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RangeError(`a fault rule is an object with a kind, such as { kind: 'latency', ms: 500 }`)
  const { kind, ...members } = given as { readonly kind?: unknown }
  const kinds = Object.keys(faultKinds)
  const known = kinds.find((one) => one === kind) as FaultRule['kind'] | undefined
  if (known === undefined)
    throw new RangeError(`no fault is of the kind ${shown(kind)}: give one of ${kinds.join(', ')}`)
  const { members: own, required } = faultKinds[known]
  const all = { ...scopeMembers, ...own }
  // `undefined` is what a program gives for nothing.
  const values = Object.entries(members).filter(([, value]) => value !== undefined)
  for (const [name, value] of values) {
    const member = Object.hasOwn(all, name) ? all[name] : undefined
    if (member === undefined) throw unknownMember(known, name, Object.keys(all))
    if (!member.isRight(value))
      throw new RangeError(`the member ${name} of a ${known} fault is ${shown(value)}: give ${member.words}`)
  }
  const missing = required.find((name) => !values.some(([one]) => one === name))
  if (missing !== undefined)
    throw new RangeError(`a ${known} fault needs the member ${missing}: give ${all[missing]?.words}`)
  const rule = { kind: known, ...Object.fromEntries(values) } as FaultRule
  if (rule.kind === 'refusal' && !isKnownRefusal(rule.refusal)) {
    throw new RangeError(
      `no evidence shows the platform to refuse with ${shown(rule.refusal)}: give the name of an error such as service-unavailable, or a code such as ApiCallLimit or "15 isp.remote-service-timeout", of docs/errors.md`,
    )
  }
  return rule
}

function unknownMember(kind: string, name: string, names: readonly string[]): RangeError {
  const nearest = nearestName(name, names)
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`
  return new RangeError(`a ${kind} fault has no member ${shown(name)}: it takes ${names.join(', ')}${question}`)
}

/** Long texts are no help. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80)
}
