import { describe, expect, it } from 'vitest'
import { faultProfiles } from '../../src/index.ts'
import { admin } from '../admin/admin-call.ts'
import { ask, openGateway, topCall } from '../ask.ts'

describe('faults over the admin API', () => {
  it('rules are listed, added, removed and ended, as over the object', async () => {
    const gateway = await openGateway()
    expect(await admin(gateway, 'GET', '/faults')).toMatchObject({
      status: 200,
      value: { seed: 1, rules: [], profiles: JSON.parse(JSON.stringify(faultProfiles)) },
    })
    const rule = { kind: 'html', status: 503, methods: ['taobao.*'], count: 1 }
    expect(await admin(gateway, 'POST', '/faults', rule)).toMatchObject({
      status: 200,
      value: { id: '1', ...rule, seen: 0, hits: 0 },
    })
    expect((await ask(gateway, '/router/rest', topCall)).status).toBe(503)
    expect(gateway.faults.list()).toEqual([{ id: '1', ...rule, seen: 1, hits: 1 }])
    const { value } = await admin(gateway, 'DELETE', '/faults/1')
    expect(value['rules']).toEqual([])
    expect(await admin(gateway, 'DELETE', '/faults/1')).toMatchObject({
      status: 404,
      value: { error: { message: 'no fault rule in force has the id "1"', remedy: 'GET /_aeop/faults lists them' } },
    })
    gateway.faults.use('flaky')
    expect((await admin(gateway, 'DELETE', '/faults')).value['rules']).toEqual([])
    expect(gateway.faults.list()).toEqual([])
  })

  it('a profile and a seed', async () => {
    const gateway = await openGateway()
    const { value } = await admin(gateway, 'PUT', '/faults/profile', { profile: 'outage' })
    expect(value['rules']).toEqual([{ id: '1', kind: 'html', status: 503, seen: 0, hits: 0 }])
    expect((await admin(gateway, 'PUT', '/faults/seed', { seed: 77 })).value['seed']).toBe(77)
    expect(gateway.faults.currentSeed).toBe(77)
  })

  it('what cannot be meant is refused with what helps', async () => {
    const gateway = await openGateway()
    expect(await admin(gateway, 'PUT', '/faults/profile', { profile: 'stormy' })).toMatchObject({
      status: 400,
      value: {
        error: {
          message: 'no profile of faults is called "stormy"',
          remedy: expect.stringMatching(/^There are slow, /),
        },
      },
    })
    expect(await admin(gateway, 'POST', '/faults', { kind: 'drip' })).toMatchObject({
      status: 400,
      value: {
        error: { message: 'a drip fault needs the member bytesPerSecond', remedy: 'Give a whole number from 1' },
      },
    })
    for (const [verb, path, body] of [
      ['POST', '/faults', { kind: 'lightning' }],
      ['POST', '/faults', { kind: 'latency', ms: -1 }],
      ['POST', '/faults', { kind: 'drop', surprise: true }],
      ['POST', '/faults', { kind: 'drop', bytes: 5 }],
      ['POST', '/faults', {}],
      ['PUT', '/faults/seed', { seed: -1 }],
      ['PUT', '/faults/seed', { seed: 1.5 }],
      ['PUT', '/faults/profile', {}],
    ] as const) {
      const { status, value } = await admin(gateway, verb, path, body)
      expect({ path, body, status }).toEqual({ path, body, status: 400 })
      expect((value['error'] as Record<string, string>)['remedy']).not.toBe('')
    }
    expect(gateway.faults.list()).toEqual([])
  })

  it('faults never hit admin calls, and the log names them', async () => {
    const gateway = await openGateway({ faults: [{ kind: 'drop' }] })
    await ask(gateway, '/router/rest', topCall).catch(() => undefined)
    const response = await gateway.fetch(`${gateway.url}/_aeop/requests?outcome=all`)
    expect(response.headers.has('x-aeop-fault')).toBe(false)
    expect(gateway.requests()).toHaveLength(1)
  })
})
