import { describe, expect, it } from 'vitest'
import { fuzzInterpreter } from './fuzz-interpreter.ts'

describe('mutated answers', () => {
  it('give an object or an AeopError, always', async () => {
    const { values, errors, findings } = await fuzzInterpreter(6000, 20261121)
    expect(findings).toEqual([])
    // Unless both come up often, the mutations have lost their bite.
    expect(values).toBeGreaterThan(600)
    expect(errors).toBeGreaterThan(600)
  })

  it('are the same for the same seed', async () => {
    const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => fuzzInterpreter(300, seed)))
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })
})
