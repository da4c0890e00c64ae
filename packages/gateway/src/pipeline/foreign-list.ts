import type { FieldFact, MethodFact } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { Exchange } from './exchange.ts'
import { takes } from './takes.ts'

/**
 * Refuses a list of scalars in the form of the other protocol, unless a switch takes it: commas between the items are TOP's, JSON text is IOP's. Whether
 * either protocol takes both is not recorded.
 *
 * Source: top-protocol 2.2; iop-protocol 2.
 */
export function foreignList({ params, paramTypes }: MethodFact, exchange: Exchange): Refusal | undefined {
  if (paramTypes === 'unknown') return undefined
  const isTop = exchange.endpoint === 'top'
  const reason = isTop ? 'json-list-on-top' : 'comma-list-on-iop'
  for (const { name, type } of params) {
    const text = isScalarList(type) ? exchange.parameters.get(name)?.trimStart() : undefined
    if (text && text.startsWith('[') === isTop && !takes(exchange, reason))
      return { error: 'invalid-parameter', parameter: name, reason }
  }
  return undefined
}

function isScalarList(type: FieldFact['type']): boolean {
  return type.startsWith('array<') && type !== 'array<json>'
}
