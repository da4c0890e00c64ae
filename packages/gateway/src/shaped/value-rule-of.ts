import type { FieldFact } from '@aeop/sdk/facts'
import { snakeName } from './field-name.ts'
import { valueRules, type ValueRule } from './value-rules.ts'

/** Where in the tree a field stands. */
export interface Place {
  readonly isRoot: boolean
  readonly isInList: boolean
}

/**
 * The rule that a field of an answer follows; `undefined` where its name says nothing.
 *
 * @example
 * valueRuleOf({ name: 'sale_price', type: 'string' }, { isRoot: false, isInList: true })?.kind // 'money'
 */
export function valueRuleOf({ name, type, list }: FieldFact, { isRoot, isInList }: Place): ValueRule | undefined {
  const snake = snakeName(name)
  const isHere = {
    root: isRoot,
    'outside-lists': !isInList,
    single: list !== true && !type.startsWith('array<'),
  }
  const scalar = scalarType(type)
  return valueRules.find(
    ({ names, types, where }) =>
      (types?.includes(scalar) ?? true) && (where === undefined || isHere[where]) && names.test(snake),
  )
}

/** The type of a field, or of the items of its list. */
export function scalarType(type: FieldFact['type']): string {
  return /^array<(.+)>$/.exec(type)?.[1] ?? type
}
