import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMethod, found } from './a-method.ts'
import { aRequest, type Request } from './field-trees.ts'
import { mutationsOf } from './mutations.ts'

const protocol = fc.constantFrom('top' as const, 'iop' as const)

/** The same request with objects at its top as JSON text, as many programs send it. */
function asText({ fields, values }: Request): Request['values'] {
  const isJson = new Set(
    fields.filter(({ type }) => type.endsWith('json') || type === 'array<json>').map(({ name }) => name),
  )
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isJson.has(name) && value !== null ? JSON.stringify(value) : value,
    ]),
  )
}

describe('of any request', () => {
  it('that fits its fields nothing is found', () => {
    fc.assert(
      fc.property(aRequest, protocol, ({ fields, values }, over) => {
        expect(found(aMethod(fields), values, over)).toEqual([])
        expect(found(aMethod(fields), asText({ fields, values }), over)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('each single mistake is found, where it is, and nothing else', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(aRequest, protocol, fc.nat(), (request, over, choice) => {
        const mutations = mutationsOf(request)
        const mutation = mutations[choice % mutations.length]
        if (mutation === undefined) throw new Error('there is no mutation')
        const { fields } = request
        kinds.add(mutation.found.replace(/ .*/, ''))
        expect(found(aMethod(fields), mutation.values, over)).toEqual([mutation.found])
        expect(found(aMethod(fields), asText({ fields, values: mutation.values }), over)).toEqual([mutation.found])
      }),
      { numRuns: 1500 },
    )
    expect([...kinds].sort()).toEqual([
      'enumeration',
      'form',
      'length',
      'list-size',
      'missing',
      'range',
      'type',
      'unknown',
    ])
  })

  it('the check changes nothing', () => {
    fc.assert(
      fc.property(aRequest, ({ fields, values }) => {
        const before = structuredClone(values)
        found(aMethod(fields), deepFreeze(values))
        expect(values).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) deepFreeze(member)
  return value
}
