import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeJson } from '../../src/answers/json-writer.ts'
import { allFacts, runShaped } from './run-shaped.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.bigInt().map(String),
  fc.array(fc.integer(), { maxLength: 400 }).map((ids) => ids.join(',')),
  fc.constantFrom('[', '{"a":', '[[[[[[[[1]]]]]]]]', '-1', '1e999', '__proto__', 'x'.repeat(5000)),
)
const facts = allFacts.filter(({ params, response }) => params.length > 0 && response.length > 0)

it('does not grow with a long text, whatever parameter holds it', () => {
  const long = Array.from({ length: 5000 }, (_, id) => id).join(',')
  for (const fact of facts) {
    const answer = runShaped(fact, Object.fromEntries(fact.params.map(({ name }) => [name, long])))
    expect(writeJson(answer, fact.response, false).length, fact.name).toBeLessThan(400_000)
  }
})

it('answers whatever stands in the parameters, and never at great length', () => {
  fc.assert(
    fc.property(fc.constantFrom(...facts), fc.array(text, { minLength: 1, maxLength: 8 }), (fact, values) => {
      const params = Object.fromEntries(fact.params.map(({ name }, at) => [name, values[at % values.length] ?? '']))
      const answer = runShaped(fact, params)
      expect(writeJson(answer, fact.response, false).length).toBeLessThan(400_000)
    }),
    { numRuns: 600 },
  )
})
