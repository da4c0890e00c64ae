import { sign, signMethods } from '@aeop/sdk/sign'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRequest } from '../../src/request/read-request.ts'
import { digestOf } from '../../src/signature/digest.ts'
import { rightRecipes } from '../../src/signature/right-recipes.ts'

// The doctor spells the rule a second time, as a recipe that can be varied. Here it is held against the signer of the SDK, which the published vectors hold.

const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && text !== 'sign')
const value = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => text.trim() !== '')
const secret = fc.string({ minLength: 1, maxLength: 40 })

const digestFor = (parameters: Readonly<Record<string, string>>, key: string, path?: string): string => {
  const subject = readRequest(
    { parameters, ...(path === undefined ? {} : { path }) },
    {
      protocol: parameters['sign_method'] === 'sha256' ? 'iop' : 'top',
    },
  )
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  return digestOf(rightRecipes(subject, key)[0])
}

describe('rightRecipes', () => {
  it('agrees with the signer of the SDK on TOP', () => {
    const signMethod = fc.constantFrom('md5', 'hmac', 'hmac-sha256').filter((text) => text in signMethods)
    fc.assert(
      fc.property(fc.dictionary(name, value), secret, signMethod, (business, key, signMethod) => {
        const parameters = {
          ...business,
          method: 'taobao.time.get',
          sign_method: signMethod,
          v: '2.0',
          timestamp: '2019-01-01 12:00:00',
        }
        const right = sign(parameters, { secret: key, signMethod })
        expect(digestFor({ ...parameters, sign: right }, key)).toBe(right)
      }),
    )
  })

  it('agrees with the signer of the SDK on IOP, with and without a path', () => {
    const path = fc.option(fc.constantFrom('/auth/token/create', '/auth/token/refresh'), { nil: undefined })
    fc.assert(
      fc.property(fc.dictionary(name, value), secret, path, (business, key, path) => {
        const method = path === undefined ? { method: 'aliexpress.ds.product.get' } : {}
        const parameters = { ...business, ...method, sign_method: 'sha256', timestamp: '1517820392000' }
        const right = sign(parameters, { secret: key, signMethod: 'sha256', ...(path === undefined ? {} : { path }) })
        expect(digestFor({ ...parameters, sign: right }, key, path)).toBe(right)
      }),
    )
  })
})
