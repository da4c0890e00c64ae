import { expect, it } from 'vitest'
import { recommend } from '../../src/probe/recommend.ts'
import { answered, environment, failed } from './samples.ts'

const steady = (totalMs: number) => [answered(totalMs), answered(totalMs), answered(totalMs)]
const names = (...environments: Parameters<typeof recommend>[0]) => recommend(environments).map(({ name }) => name)

it('takes the lowest median total', () => {
  const [recommended] = recommend([
    environment('https://slow.example', steady(90)),
    environment('https://fast.example', steady(20)),
  ])
  expect(recommended).toEqual({
    protocol: 'top',
    name: 'fast.example',
    reasons: [
      'the lowest median total of those that failed least',
      'median total 20 ms, no failures',
      'next is slow.example with 90 ms',
    ],
  })
})

it('puts few failures before speed', () => {
  const shaky = environment('https://shaky.example', [answered(1), answered(1), failed()])
  const solid = environment('https://solid.example', steady(50))
  const [recommended] = recommend([shaky, solid])
  expect(recommended).toMatchObject({ name: 'solid.example' })
  expect(recommended?.reasons).toContain('next is shaky.example with 1 of 3 without an HTTP 2xx')
})

it('compares shares and not counts, since an unreachable environment is given up early', () => {
  const often = environment('https://often.example', [
    failed(),
    failed(),
    ...Array.from({ length: 18 }, () => answered(5)),
  ])
  const seldom = environment('https://seldom.example', [failed(), answered(1)])
  expect(names(seldom, often)).toEqual(['often.example'])
})

it('counts a status outside 2xx as a failure: the platform refuses with 200', () => {
  const page = (totalMs: number) => answered(totalMs, { status: 502 })
  expect(
    names(environment('https://down.example', [page(1), page(1)]), environment('https://up.example', steady(9))),
  ).toEqual(['up.example'])
})

it('prefers https to a faster http and says so', () => {
  const [recommended] = recommend([
    environment('http://plain.example', steady(10)),
    environment('https://safe.example', steady(30)),
  ])
  expect(recommended?.name).toBe('safe.example')
  expect(recommended?.reasons.at(-1)).toMatch(/^plain\.example is faster, but plain HTTP/)
})

it('takes http where no https was reached, with a warning', () => {
  const unreachable = environment('https://safe.example', [failed(), failed(), failed()])
  const [recommended] = recommend([environment('http://plain.example', steady(10)), unreachable])
  expect(recommended?.name).toBe('plain.example')
  expect(recommended?.reasons.at(-1)).toMatch(/^over plain HTTP, since no https environment was reached/)
})

it('takes http on this machine as it is', () => {
  const [recommended] = recommend([
    environment('http://127.0.0.1:4100', steady(1)),
    environment('https://far.example', steady(30)),
  ])
  expect(recommended?.name).toBe('127.0.0.1')
  expect(recommended?.reasons.join()).not.toContain('plain HTTP')
})

it('says when two are as good as each other', () => {
  const wide = environment('https://wide.example', [answered(10), answered(20), answered(90)])
  const [recommended] = recommend([wide, environment('https://near.example', steady(30))])
  expect(recommended?.name).toBe('wide.example')
  expect(recommended?.reasons.at(-1)).toMatch(/either will do$/)
})

it('recommends one environment for each protocol, and none that was not reached', () => {
  const iop = environment('https://iop.example', steady(500), 'iop')
  expect(names(environment('https://top.example', steady(1)), iop)).toEqual(['iop.example', 'top.example'])
  expect(names(environment('https://top.example', [failed()]))).toEqual([])
  expect(names(environment('https://top.example', []))).toEqual([])
})
