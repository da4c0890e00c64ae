import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { orderIds } from './order-page.ts'
import { type Peer, runPeer } from './run-peer.ts'
import { application, startGateway, type Target } from './start-gateway.ts'

/**
 * How each client is used. The filter of order.get goes as separate parameters or as the JSON text `param0`; topsdk cannot send an object
 * (trap D-13, below), node-taobao-topclient turns it into text before it signs.
 */
const clients: readonly { peer: Peer; name: string; filter: (status: string) => Record<string, unknown> }[] = [
  {
    peer: 'topsdk',
    name: 'topsdk 1.0.13',
    filter: (order_status) => ({ current_page: 1, page_size: 50, order_status }),
  },
  {
    peer: 'taobao-topclient',
    name: 'node-taobao-topclient 0.1.7',
    filter: (order_status) => ({ param0: { current_page: 1, page_size: 50, order_status } }),
  },
]

const orderGet = 'aliexpress.solution.order.get'

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

describe.each(clients)('$name on /router/rest', ({ peer, filter }) => {
  const job = () => ({ url: target.url, ...application })
  const waiting = { method: orderGet, params: filter('WAIT_SELLER_SEND_GOODS') }
  const shipped = { method: orderGet, params: filter('WAIT_BUYER_ACCEPT_GOODS') }

  it('reads the clock and the orders, by POST and by GET', async () => {
    const [time, byPost, byGet] = await runPeer(peer, job(), [
      { method: 'taobao.time.get', params: {} },
      waiting,
      { ...waiting, verb: 'get' },
    ])
    expect(time, time?.shown).toMatchObject({
      ok: true,
      answer: { time: expect.stringMatching(/^\d{4}(-\d\d){2} \d\d(:\d\d){2}$/u) },
    })
    expect(byPost?.ok, byPost?.shown).toBe(true)
    expect(orderIds(byPost?.answer).length, byPost?.shown).toBeGreaterThan(0)
    expect(byGet?.ok, byGet?.shown).toBe(true)
    expect(orderIds(byGet?.answer), byGet?.shown).toEqual(orderIds(byPost?.answer))
  })

  it('fulfils an order once and reads the new state back', async () => {
    const [before] = await runPeer(peer, job(), [waiting])
    const orderId = orderIds(before?.answer)[0]
    expect(orderId, before?.shown).toMatch(/^\d+$/u)
    const fulfil = {
      method: 'aliexpress.solution.order.fulfill',
      params: {
        service_name: 'SPAIN_LOCAL_CORREOS',
        out_ref: orderId,
        send_type: 'all',
        logistics_no: 'ES2019COM0000123456',
      },
    }
    const [done, stillWaiting, nowShipped, again] = await runPeer(peer, job(), [fulfil, waiting, shipped, fulfil])
    expect(done, done?.shown).toMatchObject({ ok: true, answer: { result: { result_success: true } } })
    expect(orderIds(stillWaiting?.answer), stillWaiting?.shown).not.toContain(orderId)
    expect(orderIds(nowShipped?.answer), nowShipped?.shown).toContain(orderId)
    expect(again, again?.shown).toMatchObject({
      ok: false,
      error: { name: 'TOPClientError', code: 15, sub_code: '-999' },
    })
  })

  it('is refused with 25 when its secret is wrong', async () => {
    const [outcome] = await runPeer(peer, { ...job(), secret: 'helloworle' }, [waiting])
    expect(outcome, outcome?.shown).toMatchObject({ ok: false, error: { name: 'TOPClientError', code: 25 } })
    expect(JSON.stringify(outcome?.error)).toContain('Invalid signature')
  })

  it('is refused with 31 outside GMT+8, for it stamps local time (trap D-12)', async () => {
    const [outcome] = await runPeer(peer, job(), [waiting], { zone: 'UTC' })
    expect(outcome, outcome?.shown).toMatchObject({ ok: false, error: { name: 'TOPClientError', code: 31 } })
  })
})

it('topsdk signs an object as [object Object] and sends it as JSON: 25 (trap D-13)', async () => {
  const job = { url: target.url, ...application }
  const [asObject, asText] = await runPeer('topsdk', job, [
    { method: orderGet, params: { param0: { current_page: 1, page_size: 50 } } },
    { method: orderGet, params: { param0: JSON.stringify({ current_page: 1, page_size: 50 }) } },
  ])
  expect(asObject, asObject?.shown).toMatchObject({ ok: false, error: { code: 25 } })
  expect(asText?.ok, asText?.shown).toBe(true)
  expect(orderIds(asText?.answer).length, asText?.shown).toBeGreaterThan(0)
})
