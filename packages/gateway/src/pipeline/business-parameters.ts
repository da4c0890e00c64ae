import { checkParameters, type ParameterFinding } from '@aeop/sdk/catalogue'
import type { FieldFact } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { Exchange, Step } from './exchange.ts'
import { foreignList } from './foreign-list.ts'
import { takes } from './takes.ts'

/**
 * Checks what the catalogue knows of the method's own parameters, with the check that clients have. What is missing comes first, then everything else in
 * the order of the catalogue. Names that it does not have are no matter: the platform ignores them (top-protocol 2.1).
 */
export const businessParameters: Step = {
  name: 'business parameters fit the catalogue',
  yields: ['missing-parameter', 'invalid-parameter'],
  source: 'TOP codes 40 and 41, live; IOP MissingParameter, live; facts/methods',
  check: (exchange) => {
    const { fact } = exchange.found
    if (fact === undefined) return undefined
    const protocol = exchange.endpoint === 'top' ? 'top' : 'iop'
    const values = valuesOf(fact.params, exchange)
    const findings = checkParameters(fact, values, { protocol, unknownNames: false, listText: 'either' })
    const refuse = ofKind(findings, fact.params, exchange)
    return refuse((kind) => kind === 'missing') ?? foreignList(fact, exchange) ?? refuse((kind) => kind !== 'missing')
  },
}

/** Values of the catalogue's parameters as they came. A file parameter is a file part of its name; a text under it is answered as what it is, and not as missing. */
function valuesOf(fields: readonly FieldFact[], { parameters, files }: Exchange): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, type } of fields) {
    const text = parameters.get(name)
    const file = type === 'bytes' && !text?.trim() ? files?.get(name)?.content : undefined
    values[name] = file ?? text
  }
  return values
}

/** Gives the refusal of the first finding of a kind, if it counts. */
function ofKind(findings: readonly ParameterFinding[], fields: readonly FieldFact[], exchange: Exchange) {
  return (isKind: (kind: ParameterFinding['kind']) => boolean): Refusal | undefined => {
    for (const finding of findings) {
      if (!isKind(finding.kind)) continue
      const refusal = refusalOf(finding, fields)
      if (refusal.reason !== 'json-members-unchecked' || !takes(exchange, refusal.reason)) return refusal
    }
    return undefined
  }
}

function refusalOf({ kind, path }: ParameterFinding, fields: readonly FieldFact[]): Refusal {
  const error = kind === 'missing' ? 'missing-parameter' : 'invalid-parameter'
  const name = path.split(/[.[]/, 1)[0]
  const field = fields.find((candidate) => candidate.name === name)
  const isJson = field?.type === 'json' || field?.type === 'array<json>'
  if (isJson && path !== name) return { error, parameter: path, reason: 'json-members-unchecked' }
  const refusal: Refusal = { error, parameter: field?.name ?? path }
  // A part without a file name is text to the platform, and has been signed as text (client-traps D-23).
  return field?.type === 'bytes' && kind === 'type' ? { ...refusal, reason: 'file-sent-as-text' } : refusal
}
