import { describe, expect, it } from 'vitest'
import { admin } from '../admin/admin-call.ts'
import { openGateway } from '../ask.ts'
import { openReceiver } from './receiver.ts'

const APP = '12345678'
const own = `/pushes/subscriptions/${APP}`

describe('messages over HTTP', () => {
  it('an app is subscribed, a message sent, and the log tells of it', async () => {
    const receiver = await openReceiver()
    const gateway = await openGateway()
    const subscription = { appKey: APP, url: receiver.url, topics: ['TEST_MESSAGE'], suspendedAt: null }
    const { url, topics } = subscription
    expect((await admin(gateway, 'PUT', own, { url, topics })).value).toEqual(subscription)
    expect((await admin(gateway, 'GET', '/pushes/subscriptions')).value['subscriptions']).toContainEqual(subscription)
    const trial = { topic: 'TEST_MESSAGE', appKey: APP, data: { message: 'hello' } }
    const sent = await admin(gateway, 'POST', '/pushes/trigger', trial)
    expect(sent).toMatchObject({ status: 200, value: { topic: 'TEST_MESSAGE', state: 'waiting', attempts: [] } })
    await gateway.idle()
    expect(receiver.received.map(({ body }) => body)).toEqual([sent.value['body']])
    const log = await admin(gateway, 'GET', `/pushes?appKey=${APP}&topic=TEST_MESSAGE&state=delivered&limit=5`)
    expect(log.value['messages']).toMatchObject([{ id: sent.value['id'], attempts: [{ status: 200, failure: null }] }])
    expect((await admin(gateway, 'GET', '/pushes?state=held')).value['messages']).toEqual([])
  })

  it('the settings are changed one by one', async () => {
    const gateway = await openGateway()
    const { value } = await admin(gateway, 'PATCH', '/pushes/settings', { duplicates: 0.5 })
    expect(value).toEqual({ disorder: false, duplicates: 0.5, seed: 1 })
    expect((await admin(gateway, 'PATCH', '/pushes/settings', { disorder: true })).value).toMatchObject({
      disorder: true,
      duplicates: 0.5,
    })
    expect((await admin(gateway, 'GET', '/pushes/settings')).value).toEqual(gateway.pushes.settings)
    gateway.reset()
    expect(gateway.pushes.settings).toEqual({ disorder: false, duplicates: 0, seed: 1 })
  })

  it('a suspended app is resumed', async () => {
    const receiver = await openReceiver()
    receiver.answer = 500
    const gateway = await openGateway()
    gateway.pushes.subscribe(APP, { url: receiver.url })
    for (let count = 0; count < 21; count++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    const list = await admin(gateway, 'GET', '/pushes/subscriptions')
    expect(list.value['subscriptions']).toContainEqual(
      expect.objectContaining({ appKey: APP, suspendedAt: expect.any(Number) }),
    )
    // The 21st was held at once; the others are once their time has come.
    expect((await admin(gateway, 'POST', `${own}/resume`)).value).toEqual({ released: 1 })
  })

  it('lists the topics of callbacks', async () => {
    const { value } = await admin(await openGateway(), 'GET', '/pushes/topics')
    const topics = value['topics'] as { topic: string; type: number }[]
    expect(topics.map(({ type }) => type).toSorted((one, other) => one - other)).toEqual([0, 18, 51, 53, 65])
  })

  it.each<[string, string, unknown, string]>([
    ['PUT', own, { url: 'ftp://127.0.0.1/' }, 'no http or https URL'],
    ['PUT', own, { url: 'http://ann:secret@127.0.0.1/' }, 'user or a password'],
    ['PUT', own, { url: null, topics: ['NOTHING'] }, 'no topic of webhooks'],
    ['PUT', '/pushes/subscriptions/99', { url: null }, 'no application has the key 99'],
    ['POST', '/pushes/subscriptions/99/resume', undefined, 'no application has the key 99'],
    ['POST', '/pushes/trigger', { topic: 'TEST_MESSAGE', appKey: APP }, 'has no callback for messages'],
    ['POST', '/pushes/trigger', { topic: 'aliexpress_order_Finish', appKey: APP }, 'no topic of webhooks'],
    ['PATCH', '/pushes/settings', { duplicates: 2 }, 'duplicates'],
    ['PATCH', '/pushes/settings', { order: 1 }, 'order'],
  ])('%s %s %j is refused', async (verb, path, body, words) => {
    const { status, value } = await admin(await openGateway(), verb, path, body)
    expect(status).toBe(400)
    expect(value['error']).toMatchObject({ message: expect.stringContaining(words), remedy: expect.any(String) })
    expect(JSON.stringify(value)).not.toContain('secret')
  })

  it('settings that cannot be meant are refused in the process, too', async () => {
    const { pushes } = await openGateway()
    expect(() => pushes.configure({ duplicates: Number.NaN })).toThrow('share')
    expect(() => pushes.configure({ seed: 0.5 })).toThrow('whole number')
    expect(() => pushes.configure({ disorder: 'yes' as never })).toThrow('disorder')
    expect(() => pushes.configure({ order: true } as never)).toThrow('order')
  })
})
