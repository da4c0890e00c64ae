import { describe, expect, it } from 'vitest'
import type { PushSettings } from '../../src/index.ts'
import { NOON } from '../ask.ts'
import { APP, openBoth } from './open-both.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STATUS = 'DROPSHIPPER_ORDER_STATUS_UPDATE'

describe('an app whose callback fails too often', () => {
  it('is suspended after 20 attempts of which more than half failed; what comes then is held until it is resumed', async () => {
    const { receiver, gateway } = await openBoth()
    const send = async (count: number): Promise<void> => {
      for (let sent = 0; sent < count; sent++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
      await gateway.idle()
    }
    const suspendedAt = (): unknown => gateway.pushes.subscriptions().find(({ appKey }) => appKey === APP)?.suspendedAt
    await send(10)
    receiver.answer = 503
    await send(10)
    expect(suspendedAt()).toBeNull()
    await send(1)
    expect(suspendedAt()).toBe(NOON)
    const before = receiver.received.length
    await send(3)
    gateway.clock.advance(HOUR)
    await gateway.idle()
    expect(receiver.received).toHaveLength(before)
    expect(gateway.pushes.list({ state: 'held' })).toHaveLength(14)
    receiver.answer = 200
    expect(gateway.pushes.resume(APP)).toBe(14)
    await gateway.idle()
    expect(suspendedAt()).toBeNull()
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(24)
  })
})

describe('an app that is resumed', () => {
  it('is judged by what fails from then on, and its messages by all that has failed', async () => {
    const { receiver, gateway } = await openBoth()
    receiver.answer = 503
    for (let sent = 0; sent < 20; sent++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    const suspendedAt = (): unknown => gateway.pushes.subscriptions().find(({ appKey }) => appKey === APP)?.suspendedAt
    expect(suspendedAt()).toBe(NOON)
    gateway.clock.advance(HOUR)
    gateway.pushes.resume(APP)
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(suspendedAt()).toBe(NOON + HOUR)
    expect(gateway.pushes.list().map(({ attempts }) => attempts.length)).toEqual([...Array(20).fill(2), 0])
    for (let round = 0; round < 20; round++) {
      gateway.clock.advance(HOUR)
      gateway.pushes.resume(APP)
      await gateway.idle()
    }
    expect(gateway.pushes.list().map(({ attempts }) => attempts.length)).toEqual(Array(21).fill(13))
    expect(gateway.pushes.list({ state: 'given-up' })).toHaveLength(21)
  })
})

describe('a message that was delivered', () => {
  it('stays so where its second coming meets a suspension', async () => {
    const { receiver, gateway } = await openBoth()
    gateway.pushes.configure({ duplicates: 1 })
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    let answered = 0
    receiver.answer = (response) => {
      answered += 1
      response.writeHead(answered === 1 ? 200 : 500).end()
    }
    for (let sent = 0; sent < 20; sent++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    gateway.clock.advance(HOUR)
    await gateway.idle()
    expect(gateway.pushes.subscriptions()).toContainEqual(expect.objectContaining({ appKey: APP, suspendedAt: NOON }))
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(1)
    receiver.answer = 200
    expect(gateway.pushes.resume(APP)).toBe(20)
    await gateway.idle()
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(21)
  })
})

describe('a state that is put back while a message is under way', () => {
  it.each(['reset', 'restore'] as const)('does not take its answer for that of the next message: %s', async (how) => {
    const { receiver, gateway } = await openBoth()
    gateway.state.snapshot('before')
    let answer = (): void => {}
    const arrived = new Promise<void>((resolve) => {
      receiver.answer = (response) => {
        answer = () => void response.end()
        resolve()
      }
    })
    const text = { message: 'of the state that is gone' }
    expect(gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP, data: text }).id).toBe(1)
    const idle = gateway.idle()
    await arrived
    if (how === 'reset') gateway.reset()
    else gateway.state.restore('before')
    gateway.pushes.subscribe(APP, { url: receiver.url })
    const next = { message: 'of the state that is there' }
    expect(gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP, data: next }).id).toBe(1)
    // What is due by now is put on its way, behind what is under way.
    gateway.clock.set(NOON)
    receiver.answer = 200
    answer()
    await idle
    await gateway.idle()
    expect(receiver.received.map(({ body }) => body)).toEqual([
      expect.stringContaining(text.message),
      expect.stringContaining(next.message),
    ])
    expect(gateway.pushes.list()).toMatchObject([{ id: 1, state: 'delivered', attempts: [{ number: 1, status: 200 }] }])
  })
})

describe('trouble at will', () => {
  async function deliver(settings: Partial<PushSettings>) {
    const { receiver, gateway } = await openBoth()
    gateway.pushes.configure(settings)
    for (let order = 1; order <= 40; order++) gateway.pushes.trigger(STATUS, { appKey: APP, data: { orderId: order } })
    await gateway.idle()
    gateway.clock.advance(MINUTE)
    await gateway.idle()
    return receiver.received.map(({ body }) => (JSON.parse(body) as { data: { orderId: number } }).data.orderId)
  }
  const all = Array.from({ length: 40 }, (_, index) => index + 1)

  it('is off at first: each once, in turn', async () => {
    expect(await deliver({})).toEqual(all)
  })

  it('puts messages out of order, the same way each time, and loses none', async () => {
    const orders = await deliver({ disorder: true })
    expect(orders).not.toEqual(all)
    expect(orders.toSorted((one, other) => one - other)).toEqual(all)
    expect(await deliver({ disorder: true })).toEqual(orders)
    expect(await deliver({ disorder: true, seed: 2 })).not.toEqual(orders)
  })

  it('delivers a share of them twice, byte for byte the same', async () => {
    const orders = await deliver({ duplicates: 0.25 })
    expect(new Set(orders)).toEqual(new Set(all))
    const twice = all.filter((order) => orders.filter((seen) => seen === order).length === 2)
    expect(orders).toHaveLength(40 + twice.length)
    expect(twice.length).toBeGreaterThan(3)
    expect(twice.length).toBeLessThan(20)
    expect(await deliver({ duplicates: 1 })).toHaveLength(80)
  })
})
