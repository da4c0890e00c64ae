import { describe, expect, it } from 'vitest'
import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import { findMethod } from '../../src/catalogue/find-method.ts'
import { loadGuide } from '../../src/catalogue/load-guide.ts'
import type { FieldFact, MethodFact, ScalarType } from '../../src/catalogue/method-fact.ts'
import { methodNames } from '../../src/catalogue/method-names.ts'
import { found } from './a-method.ts'

const facts = methodNames.map((name) => findMethod(name) as MethodFact)
const checked = facts.filter(({ detail }) => detail !== 'name')

const samples: Readonly<Record<ScalarType, (field: FieldFact) => unknown>> = {
  string: ({ enum: values, format, pattern, minimum }) => {
    if (values !== undefined) return values[0]
    if (format !== undefined) return format === 'YYYYMMDD:HHMMSS' ? '20240229:120000' : '2024-02-29 12:00:00'
    // The one pattern of the catalogue is that of a Saudi national address.
    if (pattern !== undefined) return 'RAHA3443'
    return minimum === undefined ? 'x' : String(minimum)
  },
  integer: ({ enum: values, minimum = 1 }) => values?.[0] ?? minimum,
  number: () => '1.5',
  boolean: () => true,
  date: () => '2024-02-29 12:00:00',
  price: () => '1.50',
  json: ({ fields }) => (fields === undefined ? {} : sampleOf(fields)),
  bytes: () => new Uint8Array([1]),
}

/** A request with every field that there is. */
function sampleOf(fields: readonly FieldFact[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      const item = /^array<(.*)>$/.exec(field.type)?.[1] as ScalarType | undefined
      return [field.name, item === undefined ? samples[field.type as ScalarType](field) : [samples[item](field)]]
    }),
  )
}

function requiredPaths(fields: readonly FieldFact[], outer: string): string[] {
  return fields.flatMap(({ name, required, type, fields: inner = [] }) => {
    const path = outer + name
    const inside = requiredPaths(inner, type.startsWith('array<') ? `${path}[0].` : `${path}.`)
    return required ? [path, ...inside] : inside
  })
}

function topOf({ name, type, required = false }: FieldFact): FieldFact {
  return { name, type, required }
}

/** A copy without the member at a path. */
function without(value: unknown, [head, ...rest]: readonly string[]): unknown {
  const key = head ?? ''
  if (Array.isArray(value)) return value.with(Number(key), without(value[Number(key)], rest))
  const { [key]: inner, ...others } = value as Record<string, unknown>
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) }
}

describe('every method of the catalogue', () => {
  it('is here', () => {
    expect(facts).toHaveLength(723)
    expect(checked).toHaveLength(631)
  })

  it.each(facts.map((fact) => [fact.name, fact] as const))('%s', (_name, fact) => {
    const sample = sampleOf(fact.params)
    const protocols = (['top', 'iop'] as const).filter(
      (protocol) => fact.protocol === 'both' || fact.protocol === protocol,
    )
    for (const protocol of protocols) {
      expect(found(fact, sample, protocol)).toEqual([])
      // Types that are not known hide what stands inside.
      const inside = fact.paramTypes === 'unknown' ? fact.params.map(topOf) : fact.params
      for (const path of requiredPaths(inside, '')) {
        const parameters = without(sample, path.split(/[.[\]]+/).filter(Boolean)) as Record<string, unknown>
        expect(found(fact, parameters, protocol)).toEqual([`missing ${path}`])
      }
      const stray = `${fact.params[0]?.name ?? 'it'}_`
      const isKnownInFull = fact.detail !== 'name' && (fact.paramTypes === undefined || fact.params.length > 0)
      expect(found(fact, { ...sample, [stray]: 'x' }, protocol)).toEqual(isKnownInFull ? [`unknown ${stray}`] : [])
    }
  })

  it('takes the examples that the documents show', async () => {
    let examples = 0
    for (const fact of checked) {
      const guide = await loadGuide(fact.name)
      for (const [at, { example }] of Object.entries(guide?.fields ?? {})) {
        if (example === undefined || !at.startsWith('params.')) continue
        const parameters = exampleAt(fact.params, at.split('.').slice(1), example)
        const findings = checkParameters(fact, parameters, { protocol: fact.protocol === 'top' ? 'top' : 'iop' })
        expect([fact.name, findings.filter(({ kind }) => kind !== 'missing')]).toEqual([fact.name, []])
        examples++
      }
    }
    expect(examples).toBeGreaterThan(80)
  })
})

function exampleAt(
  fields: readonly FieldFact[],
  [name = '', ...rest]: readonly string[],
  example: unknown,
): Record<string, unknown> {
  const field = fields.find((candidate) => candidate.name === name)
  const value = rest.length === 0 ? example : exampleAt(field?.fields ?? [], rest, example)
  return { [name]: field?.type.startsWith('array<') && rest.length > 0 ? [value] : value }
}
