import { describe, expect, it } from 'vitest'
import { runRounds, type RoundsPlan } from '../../src/probe/run-rounds.ts'
import type { Target } from '../../src/probe/target.ts'
import { answered, failed } from './samples.ts'

const target = (name: string): Target => ({ name, protocol: 'top', url: `https://${name}.example/router/rest` })
const [a, b, c] = ['a', 'b', 'c'].map(target) as [Target, Target, Target]
const never = new AbortController().signal

async function walk(plan: Omit<RoundsPlan, 'signal'> & Partial<RoundsPlan>) {
  const steps: string[] = []
  const shares: number[] = []
  for await (const { target, sample, share } of runRounds({ signal: never, ...plan })) {
    steps.push(`${target.name}${sample.round}`)
    shares.push(share)
  }
  return { steps, shares }
}

describe('runRounds', () => {
  it('goes round all environments, each round beginning with another one', async () => {
    const measure = async (_target: Target, round: number) => answered(1, { round })
    const { steps, shares } = await walk({ targets: [a, b, c], rounds: 3, measure })
    expect(steps).toEqual(['a1', 'b1', 'c1', 'b2', 'c2', 'a2', 'c3', 'a3', 'b3'])
    expect(shares.map((share) => Math.round(share * 9))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('gives an environment up after three failures from the start, but none that has ever answered', async () => {
    const measure = async ({ name }: Target, round: number) =>
      name === 'a' || (name === 'b' && round > 1) ? failed({ round }) : answered(1, { round })
    const { steps, shares } = await walk({ targets: [a, b], rounds: 6, measure })
    expect(steps.filter((step) => step.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
    expect(steps.filter((step) => step.startsWith('b'))).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6'])
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })

  it('does not give up what answers at the third attempt', async () => {
    const measure = async (_target: Target, round: number) => (round < 3 ? failed({ round }) : answered(1, { round }))
    expect((await walk({ targets: [a], rounds: 5, measure })).steps).toEqual(['a1', 'a2', 'a3', 'a4', 'a5'])
  })

  it('ends at the signal and drops what was under way', async () => {
    const stop = new AbortController()
    const measure = async (_target: Target, round: number) => {
      if (round === 2) stop.abort()
      return answered(1, { round })
    }
    expect((await walk({ targets: [a, b], rounds: 5, measure, signal: stop.signal })).steps).toEqual(['a1', 'b1'])
  })
})
