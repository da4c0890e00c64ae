import { createSigner, sign } from '@aeop/sdk/sign'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { strayParameters } from './arbitraries.ts'
import { signIop, signTop } from './independent-signer.ts'

describe('the SDK signs as the documents say', () => {
  const secret = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
  const path = fc.constantFrom('', '/auth/token/create')

  it('wire parameters, whatever their names and values', () => {
    fc.assert(
      fc.property(strayParameters, secret, path, (params, key, prefix) => {
        const signer = createSigner(key)
        const wire = new Map(params)
        for (const method of ['md5', 'hmac', 'hmac-sha256'] as const) {
          expect(signer.sign(wire, method)).toBe(signTop(params, key, method))
        }
        expect(signer.sign(wire, 'sha256', { prefix })).toBe(signIop(params, key, prefix))
      }),
      { numRuns: 1000 },
    )
  })

  it("a caller's parameters, of which blank ones are left out", () => {
    fc.assert(
      fc.property(strayParameters, secret, (params, key) => {
        const sent = params.filter(([, value]) => value.trim() !== '')
        const given = Object.fromEntries(params)
        expect(sign(given, { secret: key, signMethod: 'md5' })).toBe(signTop(sent, key, 'md5'))
        expect(sign(given, { secret: key, signMethod: 'sha256', path: '/p' })).toBe(signIop(sent, key, '/p'))
      }),
      { numRuns: 1000 },
    )
  })
})
