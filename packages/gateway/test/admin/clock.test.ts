import { describe, expect, it, onTestFinished } from 'vitest'
import { createGateway, type Gateway, type GatewayOptions } from '../../src/index.ts'
import { ask, iopSign, NOON, openGateway, topCall } from '../ask.ts'
import { openShop } from '../operations/dropshipper.ts'
import { sendRaw } from '../http/raw-socket.ts'
import { admin } from './admin-call.ts'

const DAY = 86_400_000

describe('the clock over HTTP', () => {
  it('is set, moved, stopped and let go', async () => {
    const gateway = await openGateway()
    await admin(gateway, 'POST', '/clock/freeze')
    const set = await admin(gateway, 'PUT', '/clock', { now: '2026-01-01T00:00:00+08:00' })
    expect(set.value).toMatchObject({ now: Date.UTC(2025, 11, 31, 16), iso: '2025-12-31T16:00:00.000Z', frozen: true })
    expect((await admin(gateway, 'PUT', '/clock', { now: NOON })).value).toMatchObject({ now: NOON })
    expect((await admin(gateway, 'POST', '/clock/advance', { by: 'P30D' })).value).toMatchObject({
      now: NOON + 30 * DAY,
    })
    expect((await admin(gateway, 'POST', '/clock/advance', { by: -1000 })).value).toMatchObject({
      now: NOON + 30 * DAY - 1000,
    })
    expect((await admin(gateway, 'POST', '/clock/run')).value).toMatchObject({ frozen: false })
    const { offset } = (await admin(gateway, 'POST', '/clock/reset')).value
    expect(offset).toBe(0)
    expect(Math.abs(gateway.clock.now() - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    ['PUT', '/clock', { now: '2026-01-01' }],
    ['PUT', '/clock', { now: '2026-02-30T00:00:00Z' }],
    ['POST', '/clock/advance', { by: 'a while' }],
    ['POST', '/clock/advance', { by: '1' }],
    ['POST', '/clock/advance', { by: 9e15 }],
    ['POST', '/clock/advance', { by: '999999999999d' }],
    // The last one that JavaScript has: a moment later the clock would show none.
    ['PUT', '/clock', { now: 8_640_000_000_000_000 }],
    ['PUT', '/clock', { now: -1 }],
    ['POST', '/clock/advance', {}],
  ])('refuses %s %s %j, and stays as it is', async (verb, path, body) => {
    const gateway = await openGateway()
    gateway.clock.freeze()
    const before = gateway.clock.reading()
    const { status, value } = await admin(gateway, verb, path, body)
    expect([status, value]).toEqual([400, { error: expect.objectContaining({ code: 'bad-request' }) }])
    expect(gateway.clock.reading().now).toBe(before.now)
  })

  it('does what falls due on the way', async () => {
    const gateway = await openGateway()
    const create = {
      app_key: '12345678',
      timestamp: String(NOON),
      sign_method: 'sha256',
      code: gateway.authorize({ appKey: '12345678' }),
    }
    await admin(gateway, 'POST', '/clock/freeze')
    await admin(gateway, 'PUT', '/clock', { now: NOON })
    // Codes live three minutes (doc 1364).
    await admin(gateway, 'POST', '/clock/advance', { by: '4m' })
    const late = { ...create, timestamp: String(NOON + 240_000) }
    const { text } = await ask(gateway, '/rest/auth/token/create', {
      ...late,
      sign: iopSign(late, '/auth/token/create'),
    })
    expect(text).not.toContain('access_token"')
  })
})

it('a clock that is put to a later reading does what falls due, too', async () => {
  const shop = await openShop()
  const { gateway } = shop
  const [orderId = ''] = await shop.place()
  // One that is not paid is closed after 20 days.
  gateway.clock.put({ now: NOON + 21 * DAY, offset: 0, frozen: true })
  expect(gateway.state.orders.find(orderId)?.status).toBe('FINISH')
})

describe('a client whose clock was right at the start', () => {
  const moves: Readonly<Record<string, (gateway: Gateway) => unknown>> = {
    'moved ahead': ({ clock }) => clock.advance(30 * DAY),
    'set back': ({ clock }) => clock.set('2001-01-01T00:00:00Z'),
    'stopped, which lasts': ({ clock }) => {
      clock.freeze()
      clock.advance(5 * DAY)
    },
    reset: ({ clock }) => clock.reset(),
    'put to a reading': ({ clock }) => clock.put({ now: 5 * DAY, offset: 0, frozen: true }),
    'put back with the state': ({ clock, state }) => {
      clock.advance(3 * DAY)
      state.snapshot('late')
      clock.reset()
      state.restore('late')
    },
  }

  it.each(Object.keys(moves))(
    'is served while that of the gateway is %s, but not in a strict gateway',
    async (name) => {
      const served = async (options: GatewayOptions) => {
        const gateway = await openGateway(options)
        moves[name]?.(gateway)
        expect(Math.abs(gateway.clock.now() - NOON)).toBeGreaterThan(2 * DAY)
        const { text, headers } = await ask(gateway, '/router/rest', topCall)
        return [text.includes('time_get_response'), headers.get('x-aeop-accepted')]
      }
      expect(await served({})).toEqual([true, 'timestamp-of-unmoved-clock'])
      expect(await served({ strict: true })).toEqual([false, null])
    },
  )
})

describe('the header Date', () => {
  const WANTED = 'Tue, 01 Jan 2019 04:00:00 GMT'

  it.each([
    '/router/rest',
    '/sync',
    '/rest/auth/token/create',
    '/router/batch',
    '/_aeop/clock',
    '/metrics',
    '/',
    '/nothing',
  ])('of an answer at %s follows the clock', async (path) => {
    const gateway = await openGateway()
    gateway.clock.set(NOON)
    gateway.clock.freeze()
    expect((await gateway.fetch(gateway.url + path)).headers.get('date')).toBe(WANTED)
  })

  it('is there once, on the wire, from the second to the next', async () => {
    const gateway = await createGateway({ port: 0, clock: NOON })
    onTestFinished(() => gateway.close())
    gateway.clock.freeze()
    const dateOf = async () => {
      const { text } = await sendRaw(gateway.url, 'GET /router/rest HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
      return text.match(/^date: .*$/gim)
    }
    gateway.clock.set(NOON + 999)
    expect(await dateOf()).toEqual([`date: ${WANTED}`])
    gateway.clock.set(NOON + 1000)
    expect(await dateOf()).toEqual(['date: Tue, 01 Jan 2019 04:00:01 GMT'])
  })

  it('of an answered call is that of the call', async () => {
    const gateway = await openGateway()
    gateway.clock.set(NOON)
    gateway.clock.freeze()
    expect((await ask(gateway, '/router/rest', topCall)).headers.get('date')).toBe(WANTED)
  })
})
