import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultSeed, type Gateway } from '../../src/index.ts'
import { publishMessage } from '../../src/push/publish-message.ts'
import { openStore } from '../../src/store/store.ts'
import { ask, fulfil, NOON, openGateway, type Parameters, topCall } from '../ask.ts'

const MINUTE = 60_000
const call = (gateway: Gateway, method: string, parameters: Parameters = {}) => {
  const at = new Date(gateway.clock.now() + 8 * 3_600_000).toISOString()
  const timestamp = `${at.slice(0, 10)} ${at.slice(11, 19)}`
  return ask(gateway, '/router/rest', { ...topCall, timestamp, method, ...parameters })
}
const consume = async (gateway: Gateway, parameters: Parameters = {}) => {
  const { text } = await call(gateway, 'taobao.tmc.messages.consume', parameters)
  // Ids have 19 digits: more than a number of JavaScript holds.
  const ids = [...text.matchAll(/"id":(\d+)/g)].map(([, id]) => id ?? '')
  const contents = [...text.matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].map(
    ([, content]) => JSON.parse(JSON.parse(content ?? '""') as string) as Record<string, string>,
  )
  return { text, ids, contents }
}
const permit = (gateway: Gateway, topics?: string) =>
  call(gateway, 'taobao.tmc.user.permit', { session: 'test', ...(topics === undefined ? {} : { topics }) })

async function openFrozen(): Promise<Gateway> {
  const gateway = await openGateway()
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  return gateway
}

describe('the queue of the older platform', () => {
  it('holds what happens to the orders of an account that has opened its messages', async () => {
    const gateway = await openFrozen()
    const opened = await permit(gateway)
    expect(opened.json).toMatchObject({ tmc_user_permit_response: { is_success: true } })
    await ask(gateway, '/router/rest', fulfil)
    const { text, ids, contents } = await consume(gateway)
    expect(ids).toEqual([expect.stringMatching(/^\d{19}$/)])
    expect(contents).toEqual([
      {
        order_id: fulfil.out_ref,
        current_status: 'WAIT_BUYER_ACCEPT_GOODS',
        last_status: 'WAIT_SELLER_SEND_GOODS',
        login_id: expect.any(String),
        order_change_time: '2019-01-01 12:00:00',
      },
    ])
    expect(text).toContain('"tmc_messages_consume_response":{"messages":{"tmc_message":[{')
    expect(text).toContain('"topic":"aliexpress_order_WaitBuyerAcceptGoods"')
    expect(text).toContain('"user_id":220000458001')
    expect(text).toContain('"pub_time":"2019-01-01 12:00:00"')
  })

  it('gives a message again after ten minutes, until it is confirmed', async () => {
    const gateway = await openFrozen()
    await permit(gateway)
    await ask(gateway, '/router/rest', fulfil)
    const first = await consume(gateway)
    expect((await consume(gateway)).ids).toEqual([])
    gateway.clock.advance(10 * MINUTE)
    const second = await consume(gateway)
    expect(second.ids).toEqual(first.ids)
    const s_message_ids = first.ids.join(',')
    const confirmed = await call(gateway, 'taobao.tmc.messages.confirm', { s_message_ids })
    expect(confirmed.json).toMatchObject({ tmc_messages_confirm_response: { is_success: true } })
    gateway.clock.advance(60 * MINUTE)
    expect((await consume(gateway)).ids).toEqual([])
  })

  it('holds only the topics that were named, and nothing without the account’s leave', async () => {
    const gateway = await openFrozen()
    await ask(gateway, '/router/rest', { ...fulfil, send_type: 'part' })
    expect((await consume(gateway)).ids).toEqual([])
    await permit(gateway, 'aliexpress_order_Finish, aliexpress_order_PlaceOrderSuccess')
    await ask(gateway, '/router/rest', fulfil)
    expect((await consume(gateway)).ids).toEqual([])
  })

  it('forgets the oldest of more than 10,000 messages', async () => {
    const store = openStore({ seed: defaultSeed() })
    onTestFinished(() => store.close())
    const [appKey, accountId] = ['12345678', '220000458001']
    store.saveTmcPermit({ appKey, accountId, topics: null })
    store.transaction(() => {
      for (let count = 0; count < 10_003; count++)
        publishMessage(store, { topic: 'aliexpress_order_Finish', accountId, data: { order_id: '1' }, now: NOON })
    })
    const ids: number[] = []
    for (;;) {
      const taken = store.takeTmcMessages({ appKey, limit: 200, now: NOON, hiddenUntil: NOON + MINUTE })
      if (taken.length === 0) break
      ids.push(...taken.map(({ id }) => id))
    }
    expect(ids).toHaveLength(10_000)
    expect(ids[0]).toBe(4)
  })

  it.each<[string, string, Parameters]>([
    ['taobao.tmc.messages.consume', 'quantity', { quantity: '9' }],
    ['taobao.tmc.messages.consume', 'quantity', { quantity: '201' }],
    ['taobao.tmc.messages.consume', 'group_name', { group_name: 'mine' }],
    ['taobao.tmc.messages.confirm', 's_message_ids', { s_message_ids: '12' }],
    [
      'taobao.tmc.messages.confirm',
      's_message_ids',
      {
        s_message_ids: Array(201)
          .fill(`2${'0'.repeat(18)}`)
          .join(),
      },
    ],
    ['taobao.tmc.messages.confirm', 'group_name', { s_message_ids: `2${'0'.repeat(18)}`, group_name: 'mine' }],
    ['taobao.tmc.user.permit', 'topics', { session: 'test', topics: 'aliexpress_order_Nothing' }],
  ])('%s refuses a %s that cannot be', async (method, parameter, parameters) => {
    const { json } = await call(await openFrozen(), method, parameters)
    expect(json['error_response']).toMatchObject({ code: 41, sub_code: expect.anything() })
    expect(JSON.stringify(json)).toContain(parameter)
  })

  it('opens nothing without a session', async () => {
    const gateway = await openFrozen()
    const { json } = await call(gateway, 'taobao.tmc.user.permit')
    expect(json['error_response']).toMatchObject({ code: 26 })
  })
})
