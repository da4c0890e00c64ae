import { businessOutcome, parseLosslessJson, readAnswer, type JsonValue } from '@aeop/sdk/protocol'
import { describe, expect, it } from 'vitest'
import { writeJson } from '../../src/answers/json-writer.ts'
import { writeXml } from '../../src/answers/xml-writer.ts'
import { operationOf, operations } from '../../src/operations/index.ts'
import { allFacts, printed, runShaped } from './run-shaped.ts'
import { treeGaps } from './tree-gaps.ts'

/** The answer as a client has it, read from the text by the SDK. */
function received(method: string, json: string): Readonly<Record<string, JsonValue>> {
  return parseLosslessJson(json) as Readonly<Record<string, JsonValue>>
}

describe('the shape of each of the 723 answers', () => {
  it('is there for every method', () => {
    expect(allFacts).toHaveLength(723)
    const stateful = allFacts.filter((fact) => operationOf(fact).simulated === 'stateful').map(({ name }) => name)
    expect(stateful.toSorted()).toEqual([...operations.keys()].toSorted())
  })

  it.each(allFacts.map((fact) => [fact.name, fact] as const))('%s', (method, fact) => {
    const answer = runShaped(fact)
    expect(treeGaps(answer, fact.response)).toEqual([])
    expect(printed(runShaped(fact))).toBe(printed(answer))

    const simplified = writeJson(answer, fact.response, true)
    expect(simplified.length).toBeLessThan(100_000)
    expect(businessOutcome(method, received(method, simplified))?.kind ?? 'success').toBe('success')
    const call = { protocol: 'top', method, fields: fact.response } as const
    const envelope = `${method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`
    const nested = `{"${envelope}":${writeJson(answer, fact.response, false)}}`
    expect(readAnswer(nested, call)).toEqual(readAnswer(`{"${envelope}":${simplified}}`, call))
    expect(writeXml('r', answer, fact.response)).toMatch(/^<\?xml [^>]+><r>.*<\/r>/s)
  })

  it('takes neither time nor session into account, and every parameter of the method', () => {
    const fact = allFacts.find(({ name }) => name === 'aliexpress.affiliate.productdetail.get')!
    const one = printed(runShaped(fact, { product_ids: '1', app_key: '1', timestamp: '1', session: 'a' }))
    expect(printed(runShaped(fact, { session: 'b', timestamp: '2', app_key: '1', product_ids: '1' }))).toBe(one)
    expect(printed(runShaped(fact, { product_ids: '1', tracking_id: 'x' }))).not.toBe(one)
  })

  it('does not depend on the order of parameters, nor of what is in them', () => {
    const { params, ...fact } = allFacts.find(({ name }) => name === 'aliexpress.affiliate.productdetail.get')!
    const [a, b] = [{ name: 'a', type: 'string' } as const, { name: 'b', type: 'json' } as const]
    const made = { ...fact, params: [...params, a, b] }
    const one = printed(runShaped(made, { a: '1', b: '{"x":1,"y":2}' }))
    expect(printed(runShaped(made, { b: '{"y":2,"x":1}', a: '1' }))).toBe(one)
    expect(printed(runShaped(made, { a: '1', b: '{"y":1,"x":2}' }))).not.toBe(one)
  })

  it('has ids beyond 2^53 here and there', () => {
    const long = allFacts.filter((fact) => /"\d{17}n"/.test(printed(runShaped(fact))))
    expect(long.length).toBeGreaterThan(10)
  })
})
