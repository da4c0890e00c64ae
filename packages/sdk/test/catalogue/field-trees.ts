import fc from 'fast-check'
import type { FieldFact, ScalarType } from '../../src/catalogue/method-fact.ts'

/** A request as fields, and values that fit them. */
export interface Request {
  readonly fields: readonly FieldFact[]
  readonly values: Readonly<Record<string, unknown>>
}

/** Letters only, so that two names that are drawn differ in more than their spelling. */
const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), minLength: 1, maxLength: 6 })
const word = fc
  .string({ unit: fc.constantFrom('A', 'B', 'x', ' ', '0', '9', 'é', '价'), minLength: 1, maxLength: 8 })
  .map((text) => `w${text}w`)

/** What is known of a scalar besides its type, and values that fit. */
type Kind = readonly [Partial<FieldFact>, fc.Arbitrary<unknown>]

const kind = (more: Partial<FieldFact>, value: fc.Arbitrary<unknown>): Kind => [more, value]
const plain = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Kind> => fc.constant(kind({}, value))

const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)
const instant = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
const range = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat({ max: 9 }))

const scalars: Readonly<Record<Exclude<ScalarType, 'json' | 'bytes'>, fc.Arbitrary<Kind>>> = {
  string: fc.oneof(
    plain(fc.oneof(word, fc.nat(), fc.boolean())),
    fc.integer({ min: 10, max: 20 }).map((maxLength) => kind({ maxLength }, word)),
    fc
      .uniqueArray(word, { minLength: 1, maxLength: 4 })
      .map((values) => kind({ enum: values }, fc.constantFrom(...values))),
  ),
  integer: fc.oneof(
    plain(fc.oneof(fc.maxSafeInteger(), long)),
    range.map(([minimum, more]) => {
      const number = fc.integer({ min: minimum, max: minimum + more })
      return kind({ minimum, maximum: minimum + more }, fc.oneof(number, number.map(String)))
    }),
  ),
  number: plain(
    fc.oneof(
      fc.integer(),
      fc.integer().map((cents) => (cents / 100).toFixed(2)),
    ),
  ),
  price: plain(fc.nat().map((cents) => (cents / 100).toFixed(2))),
  boolean: plain(fc.oneof(fc.boolean(), fc.constantFrom('true', 'false'))),
  date: plain(instant.map((at) => at.toISOString().slice(0, 19).replace('T', ' '))),
}

type Drawn = readonly [FieldFact, fc.Arbitrary<unknown>]

const scalarType = fc.constantFrom(...(Object.keys(scalars) as (keyof typeof scalars)[]))
const base = fc.record({ name, required: fc.boolean() })

const scalarField: fc.Arbitrary<Drawn> = fc
  .tuple(base, scalarType)
  .chain(([field, type]) => scalars[type].map(([more, value]) => [{ ...field, type, ...more }, value] as const))

const scalarList: fc.Arbitrary<Drawn> = fc
  .tuple(scalarField, fc.integer({ min: 1, max: 4 }))
  .map(([[field, value], maxItems]) => [
    { ...field, type: `array<${field.type as ScalarType}>`, maxItems },
    fc.array(value, { minLength: 1, maxLength: maxItems }),
  ])

function objectField(depth: number): fc.Arbitrary<Drawn> {
  return fc
    .tuple(base, fc.boolean(), requests(depth - 1))
    .map(([field, isList, [fields, values]]) =>
      isList
        ? [{ ...field, type: 'array<json>', fields }, fc.array(values, { minLength: 1, maxLength: 3 })]
        : [{ ...field, type: 'json', fields }, values],
    )
}

function requests(depth: number): fc.Arbitrary<readonly [readonly FieldFact[], fc.Arbitrary<Request['values']>]> {
  const field = depth === 0 ? fc.oneof(scalarField, scalarList) : fc.oneof(scalarField, scalarList, objectField(depth))
  return fc
    .uniqueArray(field, { selector: ([drawn]) => drawn.name, minLength: 1, maxLength: 4 })
    .map((drawn) => [drawn.map(([fact]) => fact), valuesOf(drawn)])
}

function valuesOf(drawn: readonly Drawn[]): fc.Arbitrary<Record<string, unknown>> {
  const members = drawn.map(([field, value]) =>
    field.required ? value.map(given) : fc.option(value.map(given), { nil: [] }),
  )
  return fc
    .tuple(...members)
    .map((all) =>
      Object.fromEntries(
        all.flatMap(([one], index) => (one === undefined ? [] : [[drawn[index]?.[0].name, one.value]])),
      ),
    )
}

const given = (value: unknown): readonly { readonly value: unknown }[] => [{ value }]

/** A request with values that fit, three levels deep at most. */
export const aRequest: fc.Arbitrary<Request> = requests(2).chain(([fields, values]) =>
  values.map((made) => ({ fields, values: made })),
)
