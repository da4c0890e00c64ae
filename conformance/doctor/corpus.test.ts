/** A slice of the corpus through the doctor; `whole-corpus.test.ts` is all of it and takes minutes. */
import { diagnose } from '@aeop/doctor'
import { describe, expect, it } from 'vitest'

import { calls } from './corpus/calls/index.ts'
import { plantAll } from './corpus/corpus.ts'
import { drawFrom, sample } from './corpus/draw.ts'
import type { Judged } from './corpus-page.ts'
import { certainIds } from './judge.ts'
import { judgePlants } from './judge-plants.ts'
import { rightRequest } from './right-requests.ts'

const DOUBLES = 150
const RIGHT_REQUESTS = 1500

const corpus = calls.map(plantAll)

const missedOf = (judged: readonly Judged[]) => judged.filter(({ outcome }) => outcome === 'missed')
const lines = (judged: readonly Judged[]) => judged.map(({ note }) => note).join('\n')

describe('the doctor on the corpus', { timeout: 300_000 }, () => {
  it('names at least 99 of 100 mistakes that stand alone', () => {
    const judged = judgePlants(corpus.flatMap(({ singles }) => singles))
    const missed = missedOf(judged)
    expect(missed.length / judged.length, lines(missed)).toBeLessThanOrEqual(0.01)
  })

  it('names at least 95 of 100 pairs of mistakes', () => {
    const all = corpus.flatMap(({ doubles }) => doubles)
    const judged = judgePlants(sample(drawFrom(5), all, DOUBLES))
    const missed = missedOf(judged)
    expect(missed.length / judged.length, lines(missed)).toBeLessThanOrEqual(0.05)
  })

  it('blames no right request', () => {
    const draw = drawFrom(6)
    const blamed = Array.from({ length: RIGHT_REQUESTS }, () => rightRequest(draw)).flatMap(({ request, secret }) => {
      const report = diagnose(request, { secret })
      const isRight = report.verdict === 'right' && report.signature.state === 'right'
      return isRight ? [] : [`${JSON.stringify(request)}: ${report.verdict} ${certainIds(report).join()}`]
    })
    expect(blamed).toEqual([])
  })
})
