import type { FieldFact } from '../../src/catalogue/method-fact.ts'
import type { Request } from './field-trees.ts'

/** A request with one mistake, and what has to be found: kind and path. */
export interface Mutation {
  readonly found: string
  readonly values: Readonly<Record<string, unknown>>
}

/** All the ways to make one mistake in a request. */
export function mutationsOf({ fields, values }: Request): Mutation[] {
  return mistakesIn(fields, values, '').map(({ found, value }) => ({ found, values: value as Mutation['values'] }))
}

interface Mistake {
  readonly found: string
  readonly value: unknown
}

/** Of no type but text, no date, no JSON, no value of an enumeration, and with no capital that is one of ours. */
const NONSENSE = 'qqq'

function mistakesIn(fields: readonly FieldFact[], values: Readonly<Record<string, unknown>>, outer: string): Mistake[] {
  const stray: Mistake = { found: `unknown ${outer}stray_qq`, value: { ...values, stray_qq: 1 } }
  return [stray, ...fields.flatMap((field) => memberMistakes(field, values, outer))]
}

function memberMistakes(field: FieldFact, values: Readonly<Record<string, unknown>>, outer: string): Mistake[] {
  const { name, required } = field
  if (!Object.hasOwn(values, name)) return []
  const { [name]: value, ...others } = values
  const path = outer + name
  const dropped: Mistake = required
    ? { found: `missing ${path}`, value: { ...others, [name]: null } }
    : { found: `unknown ${path}_qqqqqqqq`, value: { ...others, [`${name}_qqqqqqqq`]: value } }
  return [
    dropped,
    ...valueMistakes(field, value, path).map((inner) => ({
      found: inner.found,
      value: { ...others, [name]: inner.value },
    })),
  ]
}

function valueMistakes(field: FieldFact, value: unknown, path: string): Mistake[] {
  const item = /^array<(.*)>$/.exec(field.type)?.[1] as FieldFact['type'] | undefined
  if (item !== undefined) return listMistakes({ ...field, type: item }, value as readonly unknown[], path)
  if (field.type !== 'json') return scalarMistakes(field, path)
  const inside = mistakesIn(field.fields ?? [], value as Record<string, unknown>, `${path}.`)
  return [{ found: `type ${path}`, value: 5 }, ...inside]
}

function listMistakes(field: FieldFact, items: readonly unknown[], path: string): Mistake[] {
  const inside = items.flatMap((item, index) =>
    valueMistakes(field, item, `${path}[${index}]`).map(({ found, value }) => ({
      found,
      value: items.with(index, value),
    })),
  )
  const { maxItems } = field
  const long = maxItems === undefined ? [] : Array.from({ length: maxItems + 1 }, () => items[0])
  return [
    { found: `type ${path}`, value: 5 },
    { found: `type ${path}[${items.length}]`, value: [...items, null] },
    ...inside,
    ...(maxItems === undefined ? [] : [{ found: `list-size ${path}`, value: long }]),
  ].filter(
    ({ found, value }) => found.startsWith('list-size') || !Array.isArray(value) || value.length <= (maxItems ?? 99),
  )
}

function scalarMistakes({ type, enum: values, maxLength, minimum, maximum }: FieldFact, path: string): Mistake[] {
  const kind = type === 'date' ? 'form' : type === 'string' ? undefined : 'type'
  return [
    { found: `type ${path}`, value: {} },
    ...(kind === undefined ? [] : [{ found: `${kind} ${path}`, value: NONSENSE }]),
    ...(values === undefined ? [] : [{ found: `enumeration ${path}`, value: NONSENSE }]),
    ...(maxLength === undefined ? [] : [{ found: `length ${path}`, value: 'x'.repeat(maxLength + 1) }]),
    ...(minimum === undefined ? [] : [{ found: `range ${path}`, value: minimum - 1 }]),
    ...(maximum === undefined ? [] : [{ found: `range ${path}`, value: maximum + 1 }]),
  ]
}
