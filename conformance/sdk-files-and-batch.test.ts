/** The SDK's files and batches against the platform over HTTP: multipart bodies and batches that somebody else takes apart. */
import { createClient, file, type Answer, type ClientOptions, type FileValue } from '@aeop/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { application, remoteTarget, startGateway, type Target } from './start-gateway.ts'

const { appKey, secret: appSecret, session } = application
const UPLOAD = 'aliexpress.image.redefining.uploadtempimage'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mP4H8AARwzIHACQKgp5U0d6VwAAAABJRU5ErkJggg=='
const picture = Buffer.from(PNG, 'base64')

let target: Target
const client = (path: string, options: Partial<ClientOptions> = {}) =>
  createClient({ appKey, appSecret, session, gateway: `${target.url}${path}`, ...options })

beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

interface Kept {
  readonly url: string
  readonly src_file_name: string
  readonly width: number
}

async function upload(path: string, options: Partial<ClientOptions>, parameters: Record<string, FileValue | string>) {
  const sender = client(path, options)
  const answer: Answer = await sender.callUntyped(UPLOAD, parameters)
  await sender.close()
  const kept = answer['result'] as unknown as Kept
  const found = await fetch(kept.url)
  return { name: kept.src_file_name, width: kept.width, bytes: Buffer.from(await found.arrayBuffer()) }
}

describe.each(['/router/rest', '/sync'])('a file on %s', (path) => {
  it.each<[string, () => FileValue, string]>([
    ['bytes', () => picture, 'file_data'],
    ['a blob', () => new Blob([picture], { type: 'image/png' }), 'file_data'],
    ['a File', () => new File([picture], 'naïve 商品.png'), 'naïve 商品.png'],
    ['a stream of unknown length', () => file(inPieces(picture), { name: 'a.png' }), 'a.png'],
    ['a stream of known length', () => file(inPieces(picture), { name: 'b.png', size: picture.length }), 'b.png'],
  ])('%s arrives with its name, over both transports', async (_what, make, name) => {
    for (const options of [{}, { fetch }])
      expect(await upload(path, options, { file_data: make() })).toEqual({ name, width: 4, bytes: picture })
  })

  it.each(['@/etc/passwd', '@', 'a\r\nb', '--', 'a  b=c&d'])('D-36: beside it the text %j stays text', async (text) => {
    expect(await upload(path, {}, { src_file_name: text, file_data: picture })).toMatchObject({ name: text })
  })
})

it.skipIf(remoteTarget !== null)('a file without a port: into the fetch of a gateway', async () => {
  const { createGateway } = await import('@aeop/gateway')
  const gateway = await createGateway({ port: null })
  const sender = createClient({ appKey, appSecret, session, gateway: gateway.url, fetch: gateway.fetch })
  const answer = await sender.callUntyped(UPLOAD, { file_data: file(inPieces(picture), { name: 'a.png' }) })
  expect(answer).toMatchObject({ result: { is_success: true, src_file_name: 'a.png', width: 4 } })
  await sender.close()
  await gateway.close()
})

describe('a batch', () => {
  const dialects: [string, Partial<ClientOptions>][] = [
    ['json', {}],
    ['simplified json', { simplify: true }],
    ['xml', { format: 'xml' }],
    ['json, signed with hmac', { signMethod: 'hmac' }],
    ['json, signed with hmac-sha256, over fetch', { signMethod: 'hmac-sha256', fetch }],
  ]

  it.each(dialects)('gives what single calls give, in order, refusals in their places: %s', async (_what, options) => {
    const sender = client('/router/rest', options)
    const param0 = { current_page: 1, page_size: 2, order_status: 'WAIT_SELLER_SEND_GOODS' }
    const list = { method: 'aliexpress.solution.order.get', parameters: { param0 } }
    const single = await sender.callUntyped(list.method, list.parameters)
    // The platform's clock may have gone on by a second between the two.
    const result = { ...(single['result'] as object), time_stamp: expect.any(String) }
    for (const separator of [undefined, '<|(.*>']) {
      const results = await sender.batch(
        [list, { ...list, session: 'nobody' }, { method: 'taobao.time.get' }, { ...list, session: null }, list],
        separator === undefined ? {} : { separator },
      )
      expect(results).toMatchObject([
        { ok: true, answer: { result } },
        { ok: false, error: { code: 'invalid-session', method: list.method } },
        { ok: true, answer: { time: expect.any(String) } },
        { ok: false, error: { code: 'missing-session' } },
        { ok: true, answer: { result } },
      ])
    }
    await sender.close()
  })

  it('of equal requests says once what they share, and is understood', async () => {
    const sender = client('/router/rest')
    const requests = Array.from({ length: 20 }, () => ({ method: 'taobao.time.get' }))
    expect((await sender.buildBatch(requests)).body).toMatch(/^#PUBLIC#method=taobao\.time\.get(\r\n-S-\r\nN){20}$/)
    const results = await sender.batch(requests)
    expect(results.map(({ ok }) => ok)).toEqual(Array(20).fill(true))
    await sender.close()
  })

  it('that is signed with another secret is refused as one', async () => {
    const sender = client('/router/rest', { appSecret: 'something else' })
    const batch = sender.batch([{ method: 'taobao.time.get' }, { method: 'taobao.time.get' }])
    await expect(batch).rejects.toMatchObject({ code: 'invalid-signature', method: 'batch' })
    await sender.close()
  })
})
