/**
 * One value whatever the dialect, over HTTP: each method is called in every format of every endpoint that serves it, and the client has to make the same value of all
 * answers. That the identifiers in it have all their digits is judged by the text of the answer. The same for any value that fits a method's answer is the gateway's
 * own property test.
 */
import { createClient, type Answer, type ClientOptions, type Parameters } from '@aeop/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { application, startGateway, type Target } from './start-gateway.ts'

const { appKey, secret, session } = application

/** A PNG as far as its head goes. */
const picture = new Uint8Array(33)
picture.set([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9,
])

const calls: readonly (readonly [string, () => Parameters])[] = [
  ['aliexpress.ds.product.get', () => ({ product_id: '1005003784285827', ship_to_country: 'US' })],
  ['aliexpress.ds.text.search', () => ({ keyWord: 'shoes', local: 'en_US', countryCode: 'US', currency: 'EUR' })],
  // Nothing is found, so the list is empty.
  ['aliexpress.ds.text.search', () => ({ keyWord: 'zzz', local: 'en_US', countryCode: 'US', currency: 'EUR' })],
  ['aliexpress.ds.image.search', () => ({ image_file_bytes: new Blob([picture]), product_cnt: 3 })],
  ['aliexpress.solution.order.get', () => ({ param0: { page_size: 50, current_page: 1 } })],
]

const formats: readonly Pick<ClientOptions, 'format' | 'simplify'>[] = [
  { format: 'json' },
  { format: 'json', simplify: true },
  { format: 'xml' },
]
const dialects = ['/router/rest', '/sync'].flatMap((endpoint) =>
  formats.map((options) => ({ endpoint, options, name: `${endpoint} ${JSON.stringify(options)}` })),
)

/** What differs between two answers for good reason: their ids, and the time that has passed. */
const volatile = /^(?:request_id|_trace_id_|time_stamp|timeout_left_time|left_send_good_\w+)$/u

const lasting = (answer: Answer): unknown =>
  JSON.parse(JSON.stringify(answer, (name, value: unknown) => (volatile.test(name) ? undefined : value)))

describe.each(calls)('%s', (method, parameters) => {
  let target: Target
  beforeAll(async () => {
    target = await startGateway()
  })
  afterAll(() => target.close())

  const answerIn = async ({ endpoint, options }: (typeof dialects)[number]) => {
    let text = ''
    const client = createClient({
      ...options,
      appKey,
      appSecret: secret,
      session,
      gateway: target.url + endpoint,
      fetch: async (url, init) => {
        const response = await fetch(url, init)
        text = await response.clone().text()
        return response
      },
    })
    return { answer: await client.callUntyped(method, parameters()), text }
  }

  it('is one value in six dialects', async () => {
    const [first, ...others] = await Promise.all(dialects.map(answerIn))
    if (first === undefined) throw new Error('no dialect')
    for (const [index, other] of others.entries()) {
      expect(lasting(other.answer), dialects[index + 1]?.name).toEqual(lasting(first.answer))
    }
    expect(new Set([first, ...others].map(({ text }) => text.replace(/"\d{10,}\w*"/gu, ''))).size).toBeGreaterThan(3)
  })

  it('loses no digit of an identifier', async () => {
    for (const dialect of dialects) {
      const { answer, text } = await answerIn(dialect)
      const written = [
        ...text.matchAll(
          /"(?:order|child|product|store|shop)_id":(\d+)|<((?:order|child|product|store|shop)_id)>(\d+)</gu,
        ),
      ]
      const digits = new Set(written.map((match) => match[1] ?? match[3]))
      // Rows of a text search have their ids as text.
      if (method !== 'aliexpress.ds.text.search') expect(digits.size, dialect.name).toBeGreaterThan(0)
      const read = new Set<unknown>()
      JSON.stringify(answer, (name, value: unknown) => {
        if (/^(?:order|child|product|store|shop)_id$/u.test(name)) read.add(value)
        return value
      })
      for (const one of digits) expect(read, dialect.name).toContain(one)
    }
  })
})
