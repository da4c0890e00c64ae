import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { isKnown, replacements, route, sendAlong, strayParameters, withOneCharacterChanged } from './arbitraries.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import type { Pairs } from './independent-signer.ts'
import { application, startGateway, type Target } from './start-gateway.ts'

const hexDigits = '0123456789ABCDEF'.split('')

/** Requests per property and endpoint; each is one HTTP call. */
const httpCases = { numRuns: 60 }

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

describe.each(endpoints)('$name verifies as the documents say', (endpoint) => {
  const url = () => target.url + endpoint.path
  const signMethod = fc.constantFrom(...endpoint.signMethods)

  const signed = (strays: Pairs, method: string): Pairs => {
    const params = [...endpoint.request(Date.now(), method), ...strays]
    return [...params, ['sign', endpoint.sign(params, application.secret, method)]]
  }

  it('accepts any parameters, in any order, in the query or in the body', async () => {
    await fc.assert(
      fc.asyncProperty(strayParameters, signMethod, route, async (strays, method, way) => {
        const { refusal, shown } = await sendAlong(url(), signed(strays, method), way)
        expect(refusal, shown).toBe(endpoint.accepted)
      }),
      httpCases,
    )
  })

  it('refuses when one character of any name or value has changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        strayParameters,
        signMethod,
        route,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        replacements,
        async (strays, method, way, which, place, changeName, characters) => {
          const pairs = signed(strays, method)
          const index = which % pairs.length
          const [name, value] = pairs[index] ?? ['', '']
          const changed: readonly [string, string] =
            changeName || value === ''
              ? [withOneCharacterChanged(name, place, characters), value]
              : [name, withOneCharacterChanged(value, place, characters)]
          // Two parameters of one name are another matter than a changed one.
          fc.pre(changed[0] === name || (!isKnown(changed[0]) && pairs.every(([other]) => other !== changed[0])))
          const { refusal, shown } = await sendAlong(url(), pairs.toSpliced(index, 1, changed), way)
          expect(expectedRefusals(endpoint, name, changed), shown).toContain(refusal)
        },
      ),
      { numRuns: 3 * httpCases.numRuns },
    )
  })

  it('refuses when one digit of the signature, or only its case, has changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        strayParameters,
        signMethod,
        route,
        fc.nat(),
        fc.constantFrom(...hexDigits),
        async (strays, method, way, place, digit) => {
          const pairs = signed(strays, method)
          const signature = pairs.at(-1)?.[1] ?? ''
          const lowered = signature.toLowerCase()
          const forged = [
            withOneCharacterChanged(signature, place, [digit, 'G']),
            lowered,
            signature.slice(1),
            `${signature}0`,
          ]
          for (const forgery of forged.filter((one) => one !== signature)) {
            const { refusal, shown } = await sendAlong(url(), [...pairs.slice(0, -1), ['sign', forgery]], way)
            expect(refusal, shown).toBe(endpoint.badSignature)
          }
        },
      ),
      httpCases,
    )
  })
})

/** Margin for the time between stamping and checking, where a changed timestamp falls on the edge of the window. */
const edge = 5000

/**
 * What a request must bring whose parameter `name` has become `changed` after signing. The code points of the string to sign are no longer the
 * same multiset, so no order of the names can give the old string back: never success.
 */
function expectedRefusals(endpoint: Endpoint, name: string, changed: readonly [string, string]): string[] {
  if (changed[0] !== name) return [endpoint.withoutName.get(name) ?? endpoint.badSignature]
  if (name !== 'timestamp') return [endpoint.withOtherValue.get(name) ?? endpoint.badSignature]
  const off = Math.abs(endpoint.readTime(changed[1]) - Date.now())
  if (off < endpoint.tolerance - edge) return [endpoint.badSignature]
  return off < endpoint.tolerance + edge ? [endpoint.badSignature, endpoint.badTimestamp] : [endpoint.badTimestamp]
}
