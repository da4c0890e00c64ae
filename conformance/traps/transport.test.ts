/** Traps of existing clients between request and answer: time-outs, retries, TLS, one way for errors. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

import { createClient, resolveGateway } from '@aeop/sdk'
import { gateways } from '@aeop/sdk/facts'
import { afterAll, describe, expect, it, vi } from 'vitest'

import { clientOf, optionsFor } from './clients-of.ts'
import { smallServer } from './small-server.ts'

const order = 'aliexpress.ds.order.create'

describe('time', () => {
  it('D-06, D-38: a silent server ends in a time-out, by GET, by POST and with a file', async () => {
    const { url } = await smallServer(() => null)
    for (const options of [{ httpMethod: 'GET' }, { httpMethod: 'POST' }] as const) {
      const client = clientOf(url, { ...options, timeout: 50 })
      await expect(client.callUntyped(order, { a: '1' })).rejects.toMatchObject({
        name: 'TransportError',
        code: 'timeout',
      })
    }
    const file = clientOf(url, { timeout: 50 }).callUntyped(order, { image: Buffer.from('x') })
    await expect(file).rejects.toMatchObject({ code: 'timeout' })
  })

  it('D-06: a call can be given up', async () => {
    const { url, asked } = await smallServer(() => null)
    const controller = new AbortController()
    const call = clientOf(url).callUntyped(order, {}, { signal: controller.signal })
    const outcome = expect(call).rejects.toMatchObject({ code: 'aborted' })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    controller.abort()
    await outcome
  })
})

describe('errors', () => {
  it('D-13b: an error comes once, as the rejection of the call, and nowhere else', async () => {
    const strays: unknown[] = []
    const stray = (error: unknown): unknown => strays.push(error)
    process.on('unhandledRejection', stray)
    const { url } = await smallServer(() => ({ body: '{"error_response":{"code":25,"msg":"Invalid signature"}}' }))
    const client = clientOf(`${url}/router/rest`)
    const outcomes = await Promise.allSettled([
      client.callUntyped(order),
      client.callUntyped(order),
      clientOf('http://127.0.0.1:1').callUntyped(order),
    ])
    // A rejection that nobody handles is reported after the microtasks of its turn.
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    process.off('unhandledRejection', stray)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(strays).toEqual([])
  })

  it('D-33: a failed connection says what failed, by GET as by POST', async () => {
    for (const httpMethod of ['GET', 'POST'] as const) {
      await expect(clientOf('http://127.0.0.1:1', { httpMethod }).callUntyped(order)).rejects.toMatchObject({
        code: 'connection-failed',
        message: expect.stringMatching(/127\.0\.0\.1:1.*ECONNREFUSED/u),
      })
    }
  })

  it('D-41, D-45: whatever a call comes to, it was sent once', async () => {
    const bodies = [
      '{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isp.remote-service-timeout"}}',
      '{"error_response":{"type":"ISP","code":"ServiceTimeout","msg":"x"}}',
      'a broken answer',
    ]
    for (const body of bodies) {
      const { url, asked } = await smallServer(() => ({ body }))
      await expect(clientOf(`${url}/router/rest`).callUntyped(order, { a: '1' })).rejects.toThrow()
      expect(asked).toHaveLength(1)
    }
    const { url, asked } = await smallServer(() => ({ status: 503, body: 'try later' }))
    await expect(clientOf(url).callUntyped(order, { a: '1' })).rejects.toThrow()
    expect(asked).toHaveLength(1)
  })
})

describe('security of the way', () => {
  it('D-26, D-43: without a choice the gateway is https, and plain http has http in its name or is the documented default', async () => {
    expect(resolveGateway('iop').origin).toMatch(/^https:/u)
    const client = createClient({ appKey: '1', appSecret: 's' })
    expect((await client.buildRequest(order, {}, { check: false })).url).toMatch(/^https:\/\//u)
    const names = Object.entries(gateways)
    const plain = names.flatMap(([name, { url }]) => (url.startsWith('http:') ? [name] : []))
    expect(plain.filter((name) => !name.endsWith('-http'))).toEqual(['top'])
  })

  it('D-32, D-37, D-39: a certificate nobody vouches for ends the call, also when the environment says otherwise', async () => {
    const pem = (name: string) =>
      readFileSync(new URL(`../../packages/sdk/test/fixtures/tls/${name}.pem`, import.meta.url))
    const server = createServer({ cert: pem('self-signed'), key: pem('server-key') }, (_request, response) => {
      response.end('{"time_get_response":{"time":"x"}}')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    afterAll(() => server.close())
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      const client = clientOf(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
      await expect(client.callUntyped(order)).rejects.toMatchObject({
        name: 'TransportError',
        message: expect.stringMatching(/SELF_SIGNED/u),
        sent: false,
      })
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
    }
  })

  it('D-45: there is no application by default', () => {
    const { appKey: _key, ...withoutKey } = optionsFor('http://127.0.0.1:1')
    const { appSecret: _secret, ...withoutSecret } = optionsFor('http://127.0.0.1:1')
    for (const options of [withoutKey, withoutSecret, {}]) {
      expect(() => createClient(options as Parameters<typeof createClient>[0])).toThrow(/it is missing/u)
    }
  })
})
