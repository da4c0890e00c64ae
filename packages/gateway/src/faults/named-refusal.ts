import { platformErrors, subCodes, type PlatformErrorFact, type Protocol, type SubCodeFact } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'

/**
 * A refusal of a protocol by the name of its error, or by `<code>[ <sub_code>]`; `undefined` where no evidence shows the platform to answer that there. A family of sub-codes
 * such as `isp.*` stands for any text that begins so; sub-codes of IOP come with code 15 only.
 *
 * Source: facts/errors.json; iop-protocol 4.2.
 *
 * @example
 * namedRefusal('top', 'service-unavailable', new Map()) // { error: 'service-unavailable', code: '10' }
 * namedRefusal('top', '7 accesscontrol.limited-by-api-access-count', new Map())
 */
export function namedRefusal(
  protocol: Protocol,
  name: string,
  parameters: ReadonlyMap<string, string>,
): Refusal | undefined {
  const named = refusalsOf(protocol).find((fact) => fact.name === name && fact.primary)
  return codedRefusal(protocol, named?.code ?? name, parameters)
}

/** The same by code alone. */
export function codedRefusal(
  protocol: Protocol,
  text: string,
  parameters: ReadonlyMap<string, string>,
): Refusal | undefined {
  const [code = '', subCode] = text.split(/\s+(.*)/)
  const fact = refusalsOf(protocol).find((candidate) => candidate.code === code)
  const sub = subCode === undefined ? undefined : findSubCode(protocol, subCode)
  if (fact === undefined || (subCode !== undefined && (sub === undefined || !mayHave(protocol, code)))) return undefined
  const subMessage = sub?.message === undefined ? undefined : fill(sub.message, parameters)
  return {
    error: fact.name,
    code,
    ...(fact.message?.includes('{name}') ? { parameter: subCode?.split(':')[1] ?? SAMPLE_PARAMETER } : {}),
    ...(subCode === undefined ? {} : { subCode }),
    ...(subMessage === undefined ? {} : { subMessage }),
  }
}

/** Whether either protocol has it. */
export function isKnownRefusal(name: string): boolean {
  return namedRefusal('top', name, new Map()) !== undefined || namedRefusal('iop', name, new Map()) !== undefined
}

/** Codes that a gateway may answer with. */
export function refusalsOf(protocol: Protocol): readonly PlatformErrorFact[] {
  return platformErrors.filter((fact) => fact.protocol === protocol && fact.emit)
}

/** Sub-codes that the platform sends: what only an SDK's source knows is made by the SDK itself. */
export function subCodesOf(protocol: Protocol): readonly SubCodeFact[] {
  return subCodes.filter((fact) => fact.protocol === protocol && fact.confidence !== 'sdk')
}

/** A parameter that many methods have. */
const SAMPLE_PARAMETER = 'param0'

function mayHave(protocol: Protocol, code: string): boolean {
  return protocol === 'top' || code === '15'
}

function findSubCode(protocol: Protocol, subCode: string): SubCodeFact | undefined {
  const all = subCodesOf(protocol)
  const isFamily = ({ match }: SubCodeFact): boolean => match.endsWith('*') && subCode.startsWith(match.slice(0, -1))
  return subCode.includes('*') ? undefined : (all.find(({ match }) => match === subCode) ?? all.find(isFamily))
}

/** What varies in a recorded text, as one answer could have it. */
function fill(message: string, parameters: ReadonlyMap<string, string>): string {
  const values: Readonly<Record<string, string>> = {
    seconds: '1',
    appKey: parameters.get('app_key') ?? '12345678',
    userId: '220000458001',
  }
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}
