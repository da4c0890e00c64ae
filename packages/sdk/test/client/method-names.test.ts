import { describe, expect, it } from 'vitest'
import { ArgumentError, createClient, type ClientOptions, type Parameters } from '../../src/index.ts'
import { signatureOf } from './independent-sign.ts'
import { sentForm } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' }
const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...app, now: () => Date.UTC(2019, 0, 1, 4), ...options })

/** A client that records the API names it sends, and is answered with nothing. */
function recording(options: Partial<ClientOptions> = {}) {
  const sent: string[] = []
  const recorder = client({
    ...options,
    fetch: async (_url, { body }) => {
      const method = new URLSearchParams(String(body)).get('method') ?? ''
      sent.push(method)
      return new Response(`{"${method.replaceAll('.', '_')}_response":{}}`)
    },
  })
  /** As a program in plain JavaScript calls it. */
  const plain = recorder as { call(...values: unknown[]): Promise<unknown> }
  const call = (method: string, parameters: Parameters = {}, options: { check?: boolean } = {}) =>
    plain.call(method, parameters, options)
  return {
    call,
    callUntyped: (method: string, parameters?: Parameters) => recorder.callUntyped(method, parameters),
    sent,
  }
}

describe('a path without its first slash, as ten methods have it in the official SDK', () => {
  const parameters = { im_query_message_dto: { page_size: 20 } }

  it('makes the request of the path with it', async () => {
    const [bare, whole] = await Promise.all(
      ['aliexpress/message/list', '/aliexpress/message/list'].map((method) =>
        client().buildRequest(method, parameters),
      ),
    )
    expect(bare).toEqual(whole)
    expect(bare?.url).toBe('http://127.0.0.1:4100/rest/aliexpress/message/list')
    const form = sentForm(bare ?? expect.unreachable('there is no request'))
    expect(form.has('method')).toBe(false)
    expect(form.get('sign')).toBe(signatureOf(form, { protocol: 'iop', prefix: '/aliexpress/message/list' }))
  })

  it('is refused on TOP, like any path', async () => {
    const attempt = client({ protocol: 'top' }).buildRequest('aliexpress/message/list', parameters)
    await expect(attempt).rejects.toThrow(/^method: aliexpress\/message\/list is a system call of IOP/)
  })
})

describe('the session of a method with a path', () => {
  it.each([
    ['aliexpress/message/list', 'test'],
    ['/ds/product/get', 'test'],
    ['/auth/token/create', null],
    ['/auth/token/refresh', null],
    // In the catalogue, which does not know whether it needs one.
    ['/userdetail/get', 'test'],
    // Nobody says whether it needs one.
    ['/newer/than/the/catalogue', null],
  ])('%s is sent with the session %s', async (method, session) => {
    const form = sentForm(await client().buildRequest(method, {}, { check: false }))
    expect(form.get('session')).toBe(session)
  })
})

describe('a name that the catalogue does not have', () => {
  it('is refused by call, with the name that was meant', async () => {
    const { call, sent } = recording()
    const refused = call('aliexpress.ds.product.gett', { product_id: '1' })
    await expect(refused).rejects.toThrow(ArgumentError)
    await expect(refused).rejects.toMatchObject({
      where: 'method',
      message: expect.stringMatching(
        /^method: the catalogue has no API method aliexpress\.ds\.product\.gett\. Did you mean aliexpress\.ds\.product\.get\? .*callUntyped/,
      ),
    })
    expect(sent).toEqual([])
  })

  it('is refused with the right name where a wrong one circulates', async () => {
    const { call } = recording()
    await expect(call('aliexpress.ds.order.get')).rejects.toThrow(
      /use aliexpress\.trade\.ds\.order\.get\. Use callUntyped/,
    )
  })

  it('is refused without a suggestion where none is near', async () => {
    const { call } = recording()
    await expect(call('x.y')).rejects.toMatchObject({ message: expect.not.stringContaining('Did you mean') })
  })

  it.each([
    [
      'with check: false in the call',
      async () => {
        const { call, sent } = recording()
        await call('x.y', { a: 1 }, { check: false })
        return sent
      },
    ],
    [
      'with check: false in the client',
      async () => {
        const { call, sent } = recording({ check: false })
        await call('x.y')
        return sent
      },
    ],
    [
      'by callUntyped',
      async () => {
        const { callUntyped, sent } = recording()
        await callUntyped('x.y')
        return sent
      },
    ],
  ])('is sent %s', async (_how, send) => {
    expect(await send()).toEqual(['x.y'])
  })

  it('and the check of the call goes before that of the client', async () => {
    const { call } = recording({ check: false })
    await expect(call('x.y', {}, { check: true })).rejects.toThrow(/^method: the catalogue has no API method x\.y/)
  })
})

describe('parameters that do not fit', () => {
  const wrong = { product_id: '1005003784285827', shipTo: 'US' }

  it('are refused by call, callUntyped, buildRequest, batch and buildBatch', async () => {
    const { call, callUntyped, sent } = recording()
    const method = 'aliexpress.ds.product.get'
    const top = client({ protocol: 'top', fetch: () => expect.unreachable('nothing may be sent') })
    const refusals = [
      call(method, wrong),
      callUntyped(method, wrong),
      client().buildRequest(method, wrong),
      top.batch([{ method, parameters: wrong }]),
      top.buildBatch([{ method, parameters: wrong }]),
    ]
    for (const refusal of refusals) {
      await expect(refusal).rejects.toMatchObject({
        name: 'ParameterError',
        message: expect.stringContaining('shipTo'),
      })
    }
    expect(sent).toEqual([])
  })

  it('are sent with check: false', async () => {
    const form = sentForm(await client().buildRequest('aliexpress.ds.product.get', wrong, { check: false }))
    expect(form.get('shipTo')).toBe('US')
    const top = client({ protocol: 'top' })
    const asked = [{ method: 'aliexpress.ds.product.get', parameters: wrong }]
    expect((await top.buildBatch(asked, { check: false })).body).toContain('shipTo=US')
  })
})
