import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createGateway, type Gateway } from '@aeop/gateway'
import { file } from '@aeop/sdk'
import { checkParameters } from '@aeop/sdk/catalogue'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { loadEntries, loadEntry, type CatalogueEntry } from '../../src/catalogue/catalogue-entry.ts'
import { methodExamples } from '../../src/catalogue/method-examples.ts'
import { sampleParameters } from '../../src/catalogue/sample-parameters.ts'

/** An answer that is an error, or says in its own words that it did nothing or found nothing. */
const refusal = new RegExp(
  [
    'error_response',
    '"type":"IS[VP]"',
    '"(?:is_|result_|update_)?success":"?false',
    '"(?:ret|result_object)":"?false',
    '"(?:resp_|rsp_)code":"?(?!200\\b)\\d',
    '"code":"?[45]\\d\\d\\b',
    'neither an AliExpress address nor a product id',
  ].join('|'),
)

interface Before {
  /** Part of the answer while it has not been. */
  readonly refused: string
  /** What makes the same example work; absent where the call before gives out a word that no example can know. */
  readonly first?: (all: boolean) => unknown
}

/** The authorization code and the refresh token of the examples stand for those that the platform makes anew each time. */
const token = { refused: 'InvalidCode' }
const placed = {
  refused: 'isv.insufficient-permission',
  first: (all: boolean) => ask('aliexpress.ds.order.create', all),
}
const shipped = {
  refused: 'TRACKING DATA NOT FOUND',
  first: async (all: boolean) => {
    await ask('aliexpress.ds.order.create', all)
    const [order] = gateway.state.orders.list({ buyerAccountId: '220000458001' })
    const orderId = order?.orderId ?? ''
    if (order?.status === 'PLACE_ORDER_SUCCESS') gateway.state.orders.pay(orderId)
    gateway.state.orders.ship(orderId, { logisticsNo: 'LP00000001', serviceName: 'CAINIAO_STANDARD' })
    gateway.clock.advance(10 * 86_400_000)
  },
}
const submitted = (refused: string): Before => ({
  refused,
  first: (all) => ask('aliexpress.solution.feed.submit', all),
})

/** Calls that cannot work before another one, with what the gateway says until then. */
const needsFirst: Readonly<Record<string, Before>> = {
  '/auth/token/create': token,
  '/auth/token/createWithOpenId': token,
  '/auth/token/refresh': { refused: 'IllegalRefreshToken' },
  '/auth/token/security/create': { refused: 'isv.402' },
  '/auth/token/security/refresh': { refused: 'IllegalRefreshToken' },
  'taobao.top.auth.token.create': { refused: 'isv.invalid-parameter:code' },
  'taobao.top.auth.token.refresh': { refused: 'isv.invalid-parameter:refresh_token' },
  // The account has to have placed the order.
  'aliexpress.ds.trade.order.get': placed,
  'aliexpress.trade.ds.order.get': placed,
  // The order has to have been sent, too.
  'aliexpress.ds.order.tracking.get': shipped,
  'aliexpress.logistics.ds.trackinginfo.query': shipped,
  'aliexpress.solution.feed.query': submitted('InvalidParameter'),
  'aliexpress.solution.feed.invalidate': submitted('"success":false'),
  // A picture that was uploaded, and is in no product; its id is made anew each time.
  'aliexpress.photobank.redefining.delunusephoto': { refused: 'The picture does not exist' },
}

const hasCurl = spawnSync('curl', ['--version']).status === 0

let entries: readonly CatalogueEntry[] = []
let gateway: Gateway
beforeAll(async () => {
  entries = await loadEntries()
  gateway = await createGateway({ port: 0 })
})
afterAll(() => gateway.close())

const exampleOf = async (method: string, all = false) => {
  const entry = await loadEntry(method)
  if (entry === undefined) throw new Error(`${method} is not in the catalogue`)
  return methodExamples(entry, { all, now: Date.UTC(2019, 0, 1, 4) })
}

/** Sends the URL of an example to the gateway. Absent where the call sends files. */
const ask = async (method: string, all: boolean): Promise<{ text: string; isAnswered: boolean } | undefined> => {
  const entry = await loadEntry(method)
  if (entry === undefined) throw new Error(`${method} is not in the catalogue`)
  const { url } = await methodExamples(entry, { all, now: gateway.clock.now() })
  if (url === undefined) return undefined
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4100\//)
  const answer = await fetch(url.replace('http://127.0.0.1:4100', gateway.url))
  const text = await answer.text()
  return { text, isAnswered: answer.headers.has('x-aeop-simulated') && !refusal.test(text) }
}

it.each([[false], [true]])('of all methods pass the check; with every parameter: %j', (all) => {
  expect(entries).toHaveLength(723)
  for (const { fact, guide } of entries) {
    const { values, files } = sampleParameters(fact, guide, all)
    const uploads = Object.keys(files).map((name) => [name, file(new Uint8Array(1))])
    const parameters = { ...values, ...Object.fromEntries(uploads) }
    const protocol = fact.protocol === 'top' ? 'top' : 'iop'
    expect(checkParameters(fact, parameters, { protocol }), fact.name).toEqual([])
    const missing = fact.params.filter(({ name, required }) => (all || required) && !(name in parameters))
    expect(missing, fact.name).toEqual([])
  }
})

it.each([[false], [true]])('are taken by a gateway as they stand in the URL; with every parameter: %j', async (all) => {
  const refused: string[] = []
  for (const { fact } of entries) {
    // An example that writes may use up what another one reads.
    gateway.reset()
    const answer = await ask(fact.name, all)
    if (answer !== undefined && !answer.isAnswered && needsFirst[fact.name] === undefined) {
      refused.push(`${fact.name}: ${answer.text.slice(0, 300)}`)
    }
  }
  expect(refused).toEqual([])
})

describe.each(Object.entries(needsFirst))('the example of %s', (method, { refused, first }) => {
  it.each([[false], [true]])('needs another call first; with every parameter: %j', async (all) => {
    gateway.reset()
    expect(await ask(method, all)).toEqual({ text: expect.stringContaining(refused), isAnswered: false })
    if (first === undefined) return
    await first(all)
    expect(await ask(method, all)).toMatchObject({ isAnswered: true })
  })
})

it('are signed with the app of the base document', async () => {
  // printf 'helloworldapp_key12345678formatjson...v2.0helloworld' | md5sum
  const time = 'timestamp=2019-01-01%2012%3A00%3A00&format=json&v=2.0&sign_method=md5'
  expect(await exampleOf('taobao.time.get')).toMatchObject({
    url: `http://127.0.0.1:4100/router/rest?method=taobao.time.get&app_key=12345678&${time}&sign=4B319D20D0A043A2B38AE5C5567EC9A9`,
  })
  // printf '/userdetail/getapp_key12345678id1000001sessiontestsign_methodsha256timestamp1546315200000' | openssl dgst -sha256 -hmac helloworld
  expect(await exampleOf('/userdetail/get')).toMatchObject({
    curl: expect.stringContaining("'sign=9D92D50B3C745B9ED45E379D9A2CC36755C46708D9E3255ADA62BA5E1E371534'"),
  })
})

it.runIf(hasCurl)('are taken by a gateway as curl sends them, files too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const head = '89504e470d0a1a0a0000000d49484452000000010000000108060000'
  writeFileSync(join(folder, 'picture.png'), Buffer.from(head, 'hex'))
  const run = async (method: string, all: boolean): Promise<unknown> => {
    const entry = await loadEntry(method)
    if (entry === undefined) throw new Error(method)
    const { curl } = await methodExamples(entry, { all, now: Date.now() })
    const line = curl.replace('http://127.0.0.1:4100', gateway.url).replace('curl ', 'curl -s --noproxy "*" ')
    const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd: folder })
    return JSON.parse(stdout)
  }
  expect(await run('aliexpress.ds.product.get', true)).toMatchObject({
    aliexpress_ds_product_get_response: { result: { ae_item_base_info_dto: { product_id: 1005003784285827 } } },
  })
  expect(await run('aliexpress.ds.image.search', true)).toHaveProperty(
    'aliexpress_ds_image_search_response.data.products',
  )
  expect(await run('taobao.time.get', false)).toHaveProperty('time_get_response.time')
  expect(await run('aliexpress.image.redefining.uploadtempimage', true)).toHaveProperty(
    'aliexpress_image_redefining_uploadtempimage_response.result.url',
  )
  expect(await run('/ds/image/search', false)).toMatchObject({ code: '0' })
})
