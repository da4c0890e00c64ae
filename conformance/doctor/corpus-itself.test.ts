/** The corpus judged before it judges: it signs as the published signatures do, and its mistakes give the wrong signatures of the facts. */
import { describe, expect, it } from 'vitest'

import { signIop, signTop } from '../independent-signer.ts'
import { calls } from './corpus/calls/index.ts'
import { plantAll, type Plants } from './corpus/corpus.ts'
import { mistakeKinds } from './corpus/expected-ids.ts'
import { rightProgram, signatureOf } from './corpus/program.ts'
import { slips } from './corpus/slips/index.ts'
import { expectedOf } from './expected-of.ts'
import { callOf, vectors } from './vectors.ts'

const plants = new Map<string, Plants>(calls.map((call) => [call.shape, plantAll(call)]))
const singles = [...plants.values()].flatMap((of) => of.singles)

describe('the corpus', () => {
  it.each(calls)('signs "$shape" as the signer of the documents does', (call) => {
    const { pairs, secret, digest, path, body } = call
    const byHand =
      digest === 'hmac-sha256'
        ? call.protocol === 'iop'
          ? signIop(pairs, secret, path)
          : signTop(pairs, secret, 'hmac-sha256', body)
        : signTop(pairs, secret, digest === 'md5' ? 'md5' : 'hmac', body)
    expect(signatureOf(rightProgram(call), call)).toBe(byHand)
  })

  it.each(vectors.filter(({ holds, ambiguous, body }) => holds && !ambiguous && body === undefined))(
    'signs $name as its source does',
    (vector) => {
      const call = callOf(vector)
      if (call === undefined) return
      expect(signatureOf(rightProgram(call), call)).toBe(vector.signature)
    },
  )

  // The doc120693 vectors are of a path that is in the documents alone, where leaving it out is called M22 rather than M02.
  // With the wrong label of another vector nothing is left to go wrong: it is a parameter like any other.
  const made = vectors.filter(
    ({ mistake, name }) => mistake !== undefined && !/^doc120693|^own-legacy|label/u.test(name),
  )
  it.each(made)('makes the mistake of $name', (vector) => {
    const call = callOf(vector)
    if (call === undefined) throw new Error(`${vector.name} is no call`)
    const all = plantAll(call)
    const ids = [...all.singles, ...all.doubles]
      .filter(({ bytes }) => bytes.includes(encodeURIComponent(vector.signature)))
      .map((planted) => planted.ids)
    expect(ids).toContainEqual(expectedOf(vector))
  })

  it('has an occasion for every form of every mistake', () => {
    const made = new Set(singles.map(({ slips: [slip] }) => slip))
    expect(slips.filter((slip) => !made.has(slip)).map(({ kind, form }) => `${kind}: ${form}`)).toEqual([])
    expect(mistakeKinds.filter((kind) => !slips.some((slip) => slip.kind === kind))).toEqual([])
  })

  it('has every pair of mistakes that can be made together, on many shapes', () => {
    const doubles = [...plants.values()].flatMap((of) => of.doubles)
    expect(singles.length).toBeGreaterThan(1500)
    expect(doubles.length).toBeGreaterThan(50_000)
  })
})
