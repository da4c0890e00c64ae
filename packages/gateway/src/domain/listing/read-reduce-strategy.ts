import type { FieldReader, Fields } from './field-reader.ts'
import type { ReduceStrategy } from './listing.ts'

const strategies: readonly ReduceStrategy[] = ['place_order_withhold', 'payment_success_deduct']

/** When stock is to be taken off. Source: method catalogue, `inventory_deduction_strategy`. */
export function readReduceStrategy(reader: FieldReader, fields: Fields, name: string): ReduceStrategy | undefined {
  const text = reader.text(fields, name, '')
  if (text === undefined) return undefined
  const strategy = strategies.find((known) => known === text)
  if (strategy === undefined) reader.note(name, `expected one of ${strategies.join(', ')}`)
  return strategy
}
