import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultSeed, type Gateway, type Seed } from '../../src/index.ts'
import { admin } from '../admin/admin-call.ts'
import { ask, NOON, openGateway, syncCall, topCall, type Parameters, type Reply } from '../ask.ts'

type Quota = NonNullable<Seed['apps'][number]['quota']>

const free: Quota = { apiPerSecond: null, apiPerDay: null, perDay: null }

/** A gateway whose only app has a quota, with a clock that stands at noon GMT+8. */
async function limited(quota: Partial<Quota>, status: 'test' | 'online' = 'online'): Promise<Gateway> {
  const seed = defaultSeed()
  const apps = seed.apps.map((app) => ({ ...app, status, quota: { ...free, ...quota } }))
  const gateway = await openGateway({ seed: { ...seed, apps } })
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  return gateway
}

const top = (gateway: Gateway, call: Parameters = topCall) => ask(gateway, '/router/rest', call)
const sync = (gateway: Gateway, call: Parameters = syncCall) => ask(gateway, '/sync', call)
const onSync = { ...topCall, method: 'aliexpress.ds.category.get', timestamp: String(NOON), sign_method: 'sha256' }

/** The refusal without what differs from answer to answer. */
function refusal({ json }: Reply): object | undefined {
  const { request_id: _id, _trace_id_: _trace, ...said } = json['error_response'] ?? {}
  return json['error_response'] && said
}

describe('calls of one API in a second', () => {
  it('TOP: one too many is refused, and everything for a second from there', async () => {
    const gateway = await limited({ apiPerSecond: 2 })
    const said = {
      code: 7,
      msg: 'App Call Limited',
      sub_code: 'accesscontrol.limited-by-api-access-count',
      sub_msg: 'This ban will last for 1 more seconds',
    }
    expect(refusal(await top(gateway))).toBeUndefined()
    expect(refusal(await top(gateway))).toBeUndefined()
    gateway.clock.advance(600)
    const refused = await top(gateway)
    expect(refusal(refused)).toEqual(said)
    expect(refused.headers.get('x-aeop-reason')).toBe('api-calls-per-second')
    gateway.clock.advance(999)
    expect(refusal(await top(gateway))).toEqual(said)
    gateway.clock.advance(1)
    expect(refusal(await top(gateway))).toBeUndefined()
  })

  it('IOP: ApiCallLimit, in the words of the live report', async () => {
    const gateway = await limited({ apiPerSecond: 1 })
    expect(refusal(await sync(gateway))).toBeUndefined()
    const refused = await sync(gateway)
    expect(refusal(refused)).toEqual({
      type: 'ISV',
      code: 'ApiCallLimit',
      msg: 'Api access frequency exceeds the limit. this ban will last 1 seconds',
    })
    gateway.clock.advance(1000)
    expect(refusal(await sync(gateway))).toBeUndefined()
  })

  it('/rest says the same, flat', async () => {
    const gateway = await limited({ apiPerSecond: 1 })
    const call = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: 'x' }
    await ask(gateway, '/rest/auth/token/create', call)
    const { json } = await ask(gateway, '/rest/auth/token/create', call)
    expect(json).toMatchObject({
      code: 'ApiCallLimit',
      message: 'Api access frequency exceeds the limit. this ban will last 1 seconds',
    })
  })

  it('a second is one of the clock: the next one begins anew', async () => {
    const gateway = await limited({ apiPerSecond: 1 })
    gateway.clock.set(NOON + 999)
    expect(refusal(await top(gateway))).toBeUndefined()
    gateway.clock.set(NOON + 1000)
    expect(refusal(await top(gateway))).toBeUndefined()
  })

  it('each API is counted for itself, each app as well', async () => {
    const gateway = await limited({ apiPerSecond: 1 })
    expect(refusal(await sync(gateway))).toBeUndefined()
    expect(refusal(await sync(gateway, onSync))).toBeUndefined()
    expect(refusal(await sync(gateway))).toMatchObject({ code: 'ApiCallLimit' })
    const seed = defaultSeed()
    const quota = { ...free, apiPerSecond: 1 }
    const apps = seed.apps.flatMap((app) => [
      { ...app, quota },
      { ...app, appKey: '87654321', quota },
    ])
    const two = await openGateway({ seed: { ...seed, apps } })
    two.clock.freeze()
    for (const app_key of ['12345678', '87654321'])
      expect(refusal(await top(two, { ...topCall, app_key }))).toBeUndefined()
    expect(refusal(await top(two))).toMatchObject({ code: 7 })
  })

  it('as documented: 4 of address.get, 3 of feed.itemids.get, and none where nothing is', async () => {
    const gateway = await limited({ apiPerSecond: 'documented' })
    const session = { ...without(syncCall), session: 'test' }
    const passed = async (call: Parameters, most: number) => {
      let count = 0
      while (count < most && !refusalCode(await sync(gateway, call)).includes('CallLimit')) count += 1
      return count
    }
    expect(await passed({ ...session, method: 'aliexpress.ds.address.get' }, 20)).toBe(4)
    expect(
      await passed({ ...session, method: 'aliexpress.ds.feed.itemids.get', feed_name: 'x', page_size: '20' }, 20),
    ).toBe(3)
    expect(await passed({ ...session, method: 'aliexpress.affiliate.category.get' }, 20)).toBe(20)
  })

  it('without a quota there is no limit', async () => {
    const gateway = await openGateway()
    gateway.clock.freeze()
    for (let index = 0; index < 30; index += 1) expect(refusal(await top(gateway))).toBeUndefined()
  })

  it('a moving clock lets calls pass again by itself', async () => {
    const gateway = await limited({ apiPerSecond: 1 })
    gateway.clock.run()
    // Two calls may stand on both sides of a full second.
    while (refusal(await top(gateway)) === undefined);
    const banned = gateway.clock.now()
    while (refusal(await top(gateway)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(gateway.clock.now() - banned).toBeGreaterThan(900)
  })
})

describe('calls in a day', () => {
  // Noon to midnight in GMT+8.
  const HALF_DAY = 43_200

  it('TOP: the day of the app ends at 24:00 GMT+8', async () => {
    const gateway = await limited({ perDay: 2 })
    await top(gateway)
    await top(gateway)
    const refused = await top(gateway)
    expect(refusal(refused)).toEqual({
      code: 7,
      msg: 'App Call Limited',
      sub_code: 'accesscontrol.limited-by-app-access-count',
      sub_msg: `This ban will last for ${HALF_DAY} more seconds`,
    })
    expect(refused.headers.get('x-aeop-reason')).toBe('app-calls-per-day')
    // The sample of the document: 31062 seconds before midnight it is 15:22:18.
    gateway.clock.set('2019-01-01T15:22:18+08:00')
    expect(refusal(await top(gateway, { ...topCall, timestamp: '2019-01-01 15:22:18' }))).toMatchObject({
      sub_msg: 'This ban will last for 31062 more seconds',
    })
    gateway.clock.set('2019-01-01T23:59:59.999+08:00')
    expect(refusal(await top(gateway, { ...topCall, timestamp: '2019-01-01 23:59:59' }))).toMatchObject({
      sub_msg: 'This ban will last for 1 more seconds',
    })
    gateway.clock.set('2019-01-02T00:00:00+08:00')
    expect(refusal(await top(gateway, { ...topCall, timestamp: '2019-01-02 00:00:00' }))).toBeUndefined()
  })

  it.each([
    ['online', 'accesscontrol.limited-by-api-access-count'],
    ['test', 'accesscontrol.limited-by-app-api-access-count'],
  ] as const)('TOP: the day of an API, of an app that is %s', async (status, sub_code) => {
    const gateway = await limited({ apiPerDay: 1 }, status)
    await top(gateway)
    const refused = await top(gateway)
    expect(refusal(refused)).toMatchObject({
      code: 7,
      sub_code,
      sub_msg: `This ban will last for ${HALF_DAY} more seconds`,
    })
    expect(refused.headers.get('x-aeop-reason')).toBe('api-calls-per-day')
  })

  it('IOP: AppCallLimit for the day of the app, ApiCallLimit for that of an API', async () => {
    const app = await limited({ perDay: 1 })
    await sync(app, onSync)
    expect(refusal(await sync(app))).toEqual({
      type: 'ISV',
      code: 'AppCallLimit',
      msg: `App access frequency exceeds the limit. this ban will last ${HALF_DAY} seconds`,
    })
    const api = await limited({ apiPerDay: 1 })
    await sync(api)
    expect(refusal(await sync(api))).toEqual({
      type: 'ISV',
      code: 'ApiCallLimit',
      msg: `Api access frequency exceeds the limit. this ban will last ${HALF_DAY} seconds`,
    })
    expect(refusal(await sync(api, onSync))).toBeUndefined()
  })

  it('the longest ban is told first', async () => {
    const gateway = await limited({ apiPerSecond: 1, apiPerDay: 1, perDay: 1 })
    await top(gateway)
    expect(refusal(await top(gateway))).toMatchObject({ sub_code: 'accesscontrol.limited-by-app-access-count' })
  })

  it('reset() and a clock that is set back forget what was counted', async () => {
    const gateway = await limited({ perDay: 1 })
    await top(gateway)
    expect(refusal(await top(gateway))).toBeDefined()
    gateway.reset()
    expect(refusal(await top(gateway))).toBeUndefined()
    expect(refusal(await top(gateway))).toBeDefined()
    gateway.clock.set(NOON - 60_000)
    expect(refusal(await top(gateway))).toBeUndefined()
  })
})

describe('what counts', () => {
  it('a call that fails a check before the limits does not, one that fails behind them does', async () => {
    const gateway = await limited({ perDay: 1 })
    expect(refusalCode(await top(gateway, { ...topCall, sign: 'A'.repeat(32) }))).toBe('25')
    expect(
      refusalCode(await top(gateway, { ...topCall, session: 'nobody', method: 'aliexpress.solution.order.get' })),
    ).toBe('27')
    expect(refusalCode(await sync(gateway, { ...syncCall, keyWord: '' }))).toBe('MissingParameter')
    expect(refusalCode(await top(gateway))).toBe('7')
  })

  it('each request of a batch', async () => {
    const gateway = await limited({ perDay: 3 })
    const answers = await batch(
      gateway,
      Array.from({ length: 5 }, () => 'method=taobao.time.get'),
    )
    expect(answers.map((text) => ('error_response' in (JSON.parse(text) as object) ? 'refused' : 'answered'))).toEqual([
      'answered',
      'answered',
      'answered',
      'refused',
      'refused',
    ])
    expect(answers[3]).toContain('accesscontrol.limited-by-app-access-count')
  })

  it('a limit can be set and lifted on a running gateway; a snapshot that is restored forgets what was counted', async () => {
    const gateway = await openGateway()
    gateway.clock.freeze()
    const { status } = await admin(gateway, 'PATCH', '/apps/12345678', { quota: { ...free, perDay: 1 } })
    expect(status).toBe(200)
    const snapshot = gateway.state.snapshot()
    await top(gateway)
    expect(refusalCode(await top(gateway))).toBe('7')
    gateway.state.restore(snapshot)
    expect(refusalCode(await top(gateway))).toBe('')
    expect(refusalCode(await top(gateway))).toBe('7')
    gateway.state.apps.save({ appKey: '12345678', quota: null })
    expect(refusalCode(await top(gateway))).toBe('')
  })

  it('the log names the limit and the wait', async () => {
    const gateway = await limited({ perDay: 1 })
    await top(gateway)
    await top(gateway)
    const record = gateway.requests().at(-1)
    expect(record).toMatchObject({ code: '7', error: 'call-limited', reason: 'app-calls-per-day' })
    expect((await record?.explain())?.cause).toMatchObject({ id: 'app-calls-per-day', certainty: 'certain' })
  })
})

function refusalCode(reply: Reply): string {
  return String((reply.json['error_response'] as { code?: unknown } | undefined)?.code ?? '')
}

/** The public parameters of a call on /sync alone. */
function without({ app_key, timestamp, sign_method }: typeof syncCall): Parameters {
  return { app_key, timestamp, sign_method }
}

async function batch(gateway: Gateway, requests: readonly string[]): Promise<readonly string[]> {
  const { method: _method, ...common } = topCall
  const body = requests.join('\r\n-S-\r\n')
  const pairs = Object.entries(common).sort(([one], [other]) => (one < other ? -1 : 1))
  const text = pairs.flat().join('')
  const sign = createHash('md5').update(`helloworld${text}${body}helloworld`).digest('hex').toUpperCase()
  const query = new URLSearchParams({ ...common, sign })
  const response = await gateway.fetch(`${gateway.url}/router/batch?${query}`, { method: 'POST', body })
  return (await response.text()).split('\r\n-S-\r\n')
}
