import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createGateway, type Gateway } from '@aeop/gateway'
import { file } from '@aeop/sdk'
import { checkParameters } from '@aeop/sdk/catalogue'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { loadEntries, loadEntry, type CatalogueEntry } from '../../src/catalogue/catalogue-entry.ts'
import { methodExamples } from '../../src/catalogue/method-examples.ts'
import { sampleParameters } from '../../src/catalogue/sample-parameters.ts'

/** Codes and tokens are made by the platform, once for each call. */
const needsToken = /^\/auth\/token\//

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
  gateway.reset()
  const refused: string[] = []
  for (const entry of entries) {
    const { url } = await methodExamples(entry, { all, now: Date.now() })
    if (url === undefined || needsToken.test(entry.fact.name)) continue
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4100\//)
    const answer = await fetch(url.replace('http://127.0.0.1:4100', gateway.url))
    const text = await answer.text()
    if (!answer.headers.has('x-aeop-simulated') || /error_response|"type":"IS[VP]"/.test(text)) {
      refused.push(`${entry.fact.name}: ${text.slice(0, 300)}`)
    }
  }
  expect(refused).toEqual([])
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
