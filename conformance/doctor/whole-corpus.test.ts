/** The whole corpus through the doctor, which takes minutes: `AEOP_CORPUS=whole npx vitest run --project conformance whole-corpus -u` writes the page. */
import { diagnose } from '@aeop/doctor'
import { expect, it } from 'vitest'

import { calls } from './corpus/calls/index.ts'
import { plantAll } from './corpus/corpus.ts'
import type { Planted } from './corpus/plant.ts'
import { drawFrom, sample } from './corpus/draw.ts'
import { slips } from './corpus/slips/index.ts'
import { corpusPage, type Judged } from './corpus-page.ts'
import { judgePlants } from './judge-plants.ts'
import { rightRequest } from './right-requests.ts'

const RIGHT_REQUESTS = 5000
/** Requests for each pair of mistakes, in forms and shapes that a seed has drawn. */
const PER_PAIR = 3
const HOURS = 3_600_000

const missed = (judged: readonly Judged[]): number => judged.filter(({ outcome }) => outcome === 'missed').length

it('the doctor on the whole corpus', { timeout: 4 * HOURS }, async () => {
  const draw = drawFrom(7)
  const corpus = calls.map(plantAll)
  const all = corpus.flatMap(({ doubles }) => doubles)
  const drawn = new Map<string, readonly Planted[]>()
  for (const planted of sample(draw, all, all.length)) {
    const kinds = planted.kinds.toSorted().join()
    const some = drawn.get(kinds) ?? []
    if (some.length < PER_PAIR) drawn.set(kinds, [...some, planted])
  }
  const singles = judgePlants(corpus.flatMap((plants) => plants.singles))
  const doubles = judgePlants([...drawn.values()].flat())
  const right = Array.from({ length: RIGHT_REQUESTS }, () => rightRequest(draw))
  const blamed = right.filter(({ request, secret }) => diagnose(request, { secret }).verdict !== 'right')
  const page = corpusPage({
    shapes: calls.map(({ shape }) => shape),
    forms: slips.length,
    singles,
    doubles,
    allDoubles: all.length,
    perPair: PER_PAIR,
    pairs: drawn.size,
    right: { requests: RIGHT_REQUESTS, blamed: blamed.length },
  })
  await expect(page).toMatchFileSnapshot('../../docs/doctor-corpus.md')
  expect(missed(singles) / singles.length).toBeLessThanOrEqual(0.01)
  expect(missed(doubles) / doubles.length).toBeLessThanOrEqual(0.05)
  expect(blamed).toEqual([])
})
