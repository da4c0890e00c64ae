/** Whatever the request, nothing that the doctor says holds the secret or a whole token, in any spelling. */
import { diagnose } from '@aeop/doctor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { corpusScene, echoingAnswer, garbageScene, type HiddenScene, otherTokens } from './hidden-scenes.ts'
import { leaks, spellings } from './hidden-texts.ts'

describe('what the doctor says', { timeout: 120_000 }, () => {
  const tell = (arbitrary: fc.Arbitrary<HiddenScene>, numRuns: number, depth: 1 | 2) =>
    fc.assert(
      fc.property(
        arbitrary.chain((scene) =>
          fc.tuple(fc.constant(scene), fc.option(echoingAnswer(scene.hidden), { nil: undefined })),
        ),
        fc.constantFrom('top', 'iop', undefined),
        ([{ request, secret, hidden }, response], protocol) => {
          const options = {
            secret,
            depth,
            boundMs: 60,
            ...(response === undefined ? {} : { response }),
            ...(protocol === undefined ? {} : { protocol }),
          }
          const report = diagnose(request, options)
          expect(leaks(report, [...hidden, ...otherTokens]), JSON.stringify(report, null, 2)).toEqual([])
        },
      ),
      { numRuns },
    )

  it('of a request, right or wrong, holds neither secret nor token', () => {
    tell(corpusScene, 500, 2)
  })

  it('of garbage holds neither secret nor token', () => {
    tell(garbageScene, 500, 1)
  })

  it('would be found out here if it did', () => {
    const token = 'q8"Ä w/z+=5'
    for (const spelling of spellings(token))
      expect(leaks({ a: [`x${spelling.toUpperCase()}y`] }, [token])).not.toEqual([])
  })
})
