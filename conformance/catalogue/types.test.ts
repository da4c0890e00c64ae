/** The types of every method, judged by the requests that are made from the facts alone: they compile, and a value of a wrong type does not. */
import { expect, it } from 'vitest'

import { compileSource } from './compile-source.ts'
import { readMethods } from './method-facts.ts'
import { typedCalls } from './typed-calls.ts'

const methods = readMethods()

it(
  'typed calls of every method compile: with all parameters, and with those that are required',
  { timeout: 120_000 },
  () => {
    const { source, places } = typedCalls(methods)
    const complaints = compileSource(source).map(({ line, message }) => `${places.get(line) ?? line}: ${message}`)
    expect(complaints).toEqual([])
    expect(new Set([...places.values()].map((place) => place.split(' ')[0])).size).toBe(723)
  },
)

it('no parameter of any method takes a symbol', { timeout: 120_000 }, () => {
  const { source, places } = typedCalls(methods, () => 'Symbol()')
  const refused = new Set(compileSource(source).map(({ line }) => places.get(line)))
  const parameters = [...places.values()].filter((place) => place.split(' ').length === 3)
  expect(parameters.filter((place) => !refused.has(place))).toEqual([])
  expect(parameters.length).toBeGreaterThan(1000)
})
