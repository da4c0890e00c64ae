/**
 * The SDK's client against the platform over HTTP, with parameters nobody foresaw. The two share their signing code, so every request is also
 * judged on its way: what it says has to be what the caller meant, and signed as the independent signer signs it.
 */
import { createClient, type Answer, type Client, type ClientOptions, type Parameters } from '@aeop/sdk'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { strayParameters, strayValues } from './arbitraries.ts'
import { type Pairs, signIop, signTop } from './independent-signer.ts'
import { application, startGateway, type Target } from './start-gateway.ts'

const { appKey, secret, session } = application

interface Call {
  readonly name: string
  /** Path of the client's gateway option. */
  readonly gateway: '/router/rest' | '/sync'
  readonly method: string
  readonly parameters: Parameters
  readonly signMethods: readonly NonNullable<ClientOptions['signMethod']>[]
  sign(params: Pairs, signMethod: string): string
  /** Makes the call and says what has to come back. */
  expectOutcome(answer: Promise<Answer>): Promise<void>
}

const calls: readonly Call[] = [
  {
    name: 'a call on TOP',
    gateway: '/router/rest',
    method: 'taobao.time.get',
    parameters: {},
    signMethods: ['md5', 'hmac', 'hmac-sha256'],
    sign: (params, signMethod) => signTop(params, secret, signMethod as 'md5'),
    expectOutcome: async (answer) =>
      expect(await answer).toMatchObject({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u),
        request_id: expect.any(String),
      }),
  },
  {
    name: 'a business call on IOP',
    gateway: '/sync',
    method: 'aliexpress.ds.text.search',
    parameters: { keyWord: 'earphones', local: 'en_US', countryCode: 'US', currency: 'USD' },
    signMethods: ['sha256', 'md5'],
    sign: (params, signMethod) => (signMethod === 'md5' ? signTop(params, secret, 'md5') : signIop(params, secret)),
    expectOutcome: async (answer) =>
      expect(await answer).toMatchObject({
        data: { products: expect.arrayContaining([expect.objectContaining({ itemId: '1005003784285827' })]) },
        request_id: expect.any(String),
      }),
  },
  {
    name: 'a system call on IOP',
    gateway: '/sync',
    method: '/auth/token/create',
    parameters: { code: `3_${appKey}_never_issued` },
    signMethods: ['sha256'],
    sign: (params) => signIop(params, secret, '/auth/token/create'),
    // The signature was right, so the platform looked at the code.
    expectOutcome: (answer) => expect(answer).rejects.toMatchObject({ platform: { code: 'InvalidCode' } }),
  },
]

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

/** The pairs that a request carries, as a server reads them. */
function pairsOf({ url, body }: { readonly url: string; readonly body?: unknown }): Pairs {
  return [...new URL(url).searchParams, ...new URLSearchParams(typeof body === 'string' ? body : '')]
}

describe.each(calls)('createClient().call: $name', (call) => {
  const settings = fc.record({
    signMethod: fc.constantFrom(...call.signMethods),
    httpMethod: fc.constantFrom('GET' as const, 'POST' as const),
    format: fc.constantFrom('json' as const, 'xml' as const),
    simplify: fc.boolean(),
  })
  const inClient = async (options: Partial<ClientOptions>, use: (client: Client) => Promise<void>) => {
    const gateway = target.url + call.gateway
    // No method has the parameters that are drawn.
    const client = createClient({ appKey, appSecret: secret, session, gateway, check: false, ...options })
    try {
      await use(client)
    } finally {
      await client.close()
    }
  }

  it('is understood, with any text under any name, by any verb and in any form', async () => {
    await fc.assert(
      fc.asyncProperty(settings, strayParameters, (options, strays) =>
        inClient(options, async (client) => {
          const parameters = Object.fromEntries([...strays, ...Object.entries(call.parameters)])
          const sent = pairsOf(await client.buildRequest(call.method, parameters))
          const signature = sent.find(([name]) => name === 'sign')?.[1]
          expect(signature).toBe(call.sign(sent, options.signMethod))
          // Blank values are left out, any other arrives to the letter.
          const meant = strays.filter(([, value]) => value.trim() !== '')
          expect(new Map(sent.filter(([name]) => strays.some(([stray]) => stray === name)))).toEqual(new Map(meant))
          await call.expectOutcome(client.callUntyped(call.method, parameters))
        }),
      ),
      { numRuns: 60 },
    )
  })

  it('is understood with numbers, lists and objects among its values', async () => {
    await fc.assert(
      fc.asyncProperty(settings, strayValues, (options, strays) =>
        inClient(options, async (client) => {
          const parameters = {
            ...call.parameters,
            ...Object.fromEntries(strays.map(([name, { value }]) => [name, value])),
          }
          const sent = new Map(pairsOf(await client.buildRequest(call.method, parameters as Parameters)))
          for (const [name, { text }] of strays) expect(sent.get(name), name).toBe(text)
          expect(sent.get('sign')).toBe(call.sign([...sent], options.signMethod))
          await call.expectOutcome(client.callUntyped(call.method, parameters as Parameters))
        }),
      ),
      { numRuns: 30 },
    )
  })

  it('is refused for its signature when the secret is another', async () => {
    await inClient({ appSecret: 'helloworle' }, async (client) => {
      const code = call.gateway === '/sync' ? 'IncompleteSignature' : '25'
      await expect(client.callUntyped(call.method, call.parameters)).rejects.toMatchObject({ platform: { code } })
    })
  })
})
