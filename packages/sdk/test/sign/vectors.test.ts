import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  canonicalString,
  createSigner,
  isSignMethod,
  pushSignature,
  signMethods,
  verify,
} from '../../src/sign/index.ts'
import { endpoints, type EndpointName } from '../../src/facts.ts'
import { hashHex, prepareHmac } from '../../src/sign/digest.ts'

interface Vector {
  readonly name: string
  readonly protocol: string
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Record<string, string | string[]>
  readonly body?: string
  readonly secret: string
  readonly signMethod?: string
  readonly algorithm: string
  readonly stringToSign: string
  readonly signature: string
  readonly mistake?: string
  readonly holds: boolean
  readonly ambiguous?: boolean
}

const vectors = ['top', 'iop'].flatMap((file) => {
  const text = readFileSync(new URL(`../../../../facts/vectors/${file}.json`, import.meta.url), 'utf8')
  const parsed = JSON.parse(text) as Vector[] | { vectors: Vector[] }
  return Array.isArray(parsed) ? parsed : parsed.vectors
})

/** Endpoints whose string to sign is the sorted parameters between an optional path and an optional body. */
const canonicalEndpoints = new Set(['top', 'sync', 'rest', 'top-batch', 'tmc', 'spi'])

const parameters = ({ params }: Vector) => new Map(Object.entries(params).map(([name, value]) => [name, String(value)]))

const parts = (vector: Vector) => ({
  ...(vector.endpoint.startsWith('rest') && vector.apiPath ? { prefix: vector.apiPath } : {}),
  ...(vector.body === undefined ? {} : { body: vector.body }),
})

const signMethodOf = (vector: Vector) => {
  const signMethod = vector.signMethod ?? (vector.algorithm.startsWith('md5') ? 'md5' : '')
  if (!isSignMethod(signMethod)) throw new Error(`${vector.name} has no sign method`)
  return signMethod
}

describe('vectors that hold', () => {
  const right = vectors.filter(({ holds, endpoint }) => holds && canonicalEndpoints.has(endpoint))

  it('are there in number', () => expect(right.length).toBeGreaterThan(30))

  it.each(right)('$name: canonical string, digest input, signature', (vector) => {
    const signMethod = signMethodOf(vector)
    const canonical = canonicalString(parameters(vector), parts(vector))
    expect(signMethods[signMethod].digestInput(canonical, vector.secret)).toBe(vector.stringToSign)
    expect(signMethods[signMethod].prepare(vector.secret)(canonical)).toBe(vector.signature)
    expect(createSigner(vector.secret).verify(parameters(vector), signMethod, vector.signature, parts(vector))).toBe(
      true,
    )
  })
})

describe('vectors that do not hold', () => {
  const wrong = vectors.filter(
    ({ holds, ambiguous, endpoint }) => !holds && !ambiguous && canonicalEndpoints.has(endpoint),
  )

  it('are there in number', () => expect(wrong.length).toBeGreaterThan(25))

  it.each(wrong)('$name is refused', (vector) => {
    const signMethod = String(vector.params['sign_method'] ?? 'md5')
    const accepted =
      endpoints[vector.endpoint as EndpointName]?.signMethods.some(({ name }) => name === signMethod) ?? true
    // A digest can be right under a label that the endpoint does not take (M16); then the label alone is the mistake.
    if (!accepted || !isSignMethod(signMethod)) return expect(vector.mistake).toMatch(/^M16/)
    const options = { secret: vector.secret, signMethod, ...(vector.apiPath ? { path: vector.apiPath } : {}) }
    expect(verify(vector.params as Record<string, string>, vector.signature, options)).toBe(false)
  })
})

it('rest-2.0: path variables stand in the path and not among the parameters (Java SDK)', () => {
  const vector = vectors.find(({ endpoint }) => endpoint === 'rest-2.0') as Vector
  const { order_id: orderId, ...params } = vector.params
  const prefix = (vector.apiPath ?? '').replace('{order_id}', String(orderId))
  const wire = new Map(Object.entries(params).map(([name, value]) => [name, String(value)]))
  expect(canonicalString(wire, { prefix })).toBe(vector.stringToSign)
  expect(createSigner(vector.secret).sign(wire, 'sha256', { prefix })).toBe(vector.signature)
})

describe('primitives', () => {
  it('RFC 2202 case 1 and RFC 4231 case 1', () => {
    expect(prepareHmac('md5', '\u000b'.repeat(16))('Hi There')).toBe('9294727A3638BB1C13F48EF8158BFC9D')
    expect(prepareHmac('sha256', '\u000b'.repeat(20))('Hi There')).toBe(
      'B0344C61D8DB38535CA8AFCEAF0BF12B881DC200C9833DA726E9376C2E32CFF7',
    )
  })

  it('RFC 4231 case 6: a key longer than a block is hashed first', () => {
    // The RFC's key is 131 bytes of 0xaa, which no text has; a text key of 131 letters was computed with OpenSSL 3:
    // printf 'Test Using Larger Than Block-Size Key - Hash Key First' | openssl dgst -sha256 -hmac "$(printf 'k%.0s' {1..131})"
    expect(prepareHmac('sha256', 'k'.repeat(131))('Test Using Larger Than Block-Size Key - Hash Key First')).toBe(
      '70E4B005732FA7FF79392AA24FB240159B925DBC9F1398420C0F45E6763DCF14',
    )
  })

  it('a key outside ASCII goes by its UTF-8 bytes', () => {
    // printf 'foo1' | openssl dgst -sha256 -hmac '密钥'
    expect(prepareHmac('sha256', '密钥')('foo1')).toBe(
      'F6FA6C58D734D44920D809E4F1EF0A040C11C84B21E192E240D53C04E5773665',
    )
  })

  it('published md5 of the base document', () => {
    expect(hashHex('md5', 'helloworld')).toBe('FC5E038D38A57032085441E7FE7010B0')
  })

  it('container refresh: md5 with the secret at the end only', () => {
    const vector = vectors.find(({ endpoint }) => endpoint === 'container')
    expect(hashHex('md5', vector?.stringToSign ?? '')).toBe(vector?.signature)
  })

  it.each(vectors.filter(({ endpoint }) => endpoint === 'push'))('$name: push signature', (vector) => {
    const { app_key: appKey, body } = vector.params
    const message = { appKey: String(appKey), body: String(vector.body ?? body), secret: vector.secret }
    expect(pushSignature(message)).toBe(vector.signature)
  })
})
