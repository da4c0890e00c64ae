import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/index.ts'

interface Vector {
  readonly endpoint: string
  readonly params: { readonly app_key: string }
  readonly body: string
  readonly secret: string
  readonly signature: string
}
const file = new URL('../../../../facts/vectors/iop.json', import.meta.url)
const vectors = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors.filter(
  ({ endpoint }) => endpoint === 'push',
)

const push = (body: string, authorization: string) => ({
  method: 'POST',
  url: 'https://shop.example/callback',
  headers: [['Authorization', authorization]] as const,
  body,
})
const body = '{"data":{"orderId":1105933950463697, "orderStatus":"OrderShipped"}}'
const [appKey, secret] = ['12345678', 'helloworld']
const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex')
const idsOf = (authorization: string): string[] =>
  diagnose(push(body, authorization), { secret, appKey }).findings.map(({ id }) => id)

describe('a push message', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(2))
  it.each(vectors)('is right when it is signed as published: $signature', ({ params, body, secret, signature }) => {
    expect(diagnose(push(body, signature), { secret, appKey: params.app_key }).verdict).toBe('right')
  })
  it.each([
    ['the body alone', hmac(secret, body), ['push-app-key-missing']],
    [
      'the body parsed and written again',
      hmac(secret, appKey + JSON.stringify(JSON.parse(body))),
      ['push-body-respelt'],
    ],
    ['capitals', hmac(secret, appKey + body).toUpperCase(), ['push-upper-case']],
    ['a line end behind the secret', hmac(`${secret}\n`, appKey + body), ['M19']],
    ['both', hmac(secret, body).toUpperCase(), ['push-app-key-missing', 'push-upper-case']],
    ['nothing known', hmac('another', body), []],
  ])('is explained when it was signed with %s', (_, authorization, ids) => {
    expect(idsOf(authorization)).toEqual(ids)
  })
  it('asks for what it needs', () => {
    expect(diagnose(push(body, hmac(secret, body))).summary).toMatch(/takes the secret and the app key/)
  })
})
