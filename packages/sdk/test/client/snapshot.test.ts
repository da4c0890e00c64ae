import { describe, expect, it } from 'vitest'
import { createClient, ParameterError, type FetchFunction } from '../../src/index.ts'
import { snapshot } from '../../src/client/snapshot.ts'
import { sentForm } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' }

describe('what a caller changes after the call', () => {
  const method = 'aliexpress.solution.order.get'
  const given = () => ({
    param0: { current_page: 1, page_size: 20, order_status_list: ['FINISH'] as ('FINISH' | 'IN_CANCEL')[] },
  })
  const change = ({ param0 }: ReturnType<typeof given>) => {
    param0.current_page = 2
    param0.order_status_list.push('IN_CANCEL')
  }
  const meant = '{"current_page":1,"page_size":20,"order_status_list":["FINISH"]}'

  it.each(['call', 'callUntyped'] as const)('is no part of %s', async (name) => {
    const sent: (string | null)[] = []
    const recording: FetchFunction = async (_url, { body }) => {
      sent.push(new URLSearchParams(String(body)).get('param0'))
      return new Response('{"aliexpress_solution_order_get_response":{}}')
    }
    const client = createClient({ ...app, fetch: recording })
    // The facts of the method are loaded for the first call and at hand for the second.
    for (let turn = 0; turn < 2; turn++) {
      const parameters = given()
      const call = name === 'call' ? client.call(method, parameters) : client.callUntyped(method, parameters)
      change(parameters)
      await call
    }
    expect(sent).toEqual([meant, meant])
  })

  it('is no part of the pages that follow the first', async () => {
    const sent: (string | null)[] = []
    const paging: FetchFunction = async (_url, { body }) => {
      sent.push(new URLSearchParams(String(body)).get('param0'))
      const page = { result: { target_list: { order_dto: [{ order_id: sent.length }] }, total_count: 2 } }
      return new Response(JSON.stringify({ aliexpress_solution_order_get_response: page }))
    }
    const client = createClient({ ...app, fetch: paging })
    for (let turn = 0; turn < 2; turn++) {
      const param0 = { page_size: 1, order_status: 'FINISH' as 'FINISH' | 'IN_CANCEL' }
      const pages = client.paginate(method, { param0 })
      await pages.next()
      param0.order_status = 'IN_CANCEL'
      await pages.next()
      await pages.return('limit')
    }
    const page = (number: number) => `{"page_size":1,"order_status":"FINISH","current_page":${number}}`
    expect(sent).toEqual([page(1), page(2), page(1), page(2)])
  })

  it('is no part of a request that was built, nor of a batch', async () => {
    const top = createClient({ ...app, protocol: 'top' })
    const parameters = given()
    const requests = [{ method, parameters }]
    const [one, batch] = [top.buildRequest(method, parameters), top.buildBatch(requests)]
    change(parameters)
    requests.pop()
    expect(sentForm(await one).get('param0')).toBe(meant)
    expect(decodeURIComponent(String((await batch).body))).toBe(`method=${method}&param0=${meant}`)
  })
})

describe('snapshot', () => {
  it('copies plain objects and arrays, to the last member', () => {
    const value = { a: [1, { b: null, c: undefined }], d: { e: 'f' }, g: 2n }
    const copy = snapshot(value)
    expect(copy).toEqual(value)
    expect([copy === value, copy.a === value.a, copy.a[1] === value.a[1], copy.d === value.d]).toEqual(
      Array(4).fill(false),
    )
  })

  it('keeps what is no plain object', () => {
    const kept = [new Date(0), new Uint8Array(1), Buffer.from('a'), new Blob(['a']), new Map(), () => 1]
    const speaking = { toJSON: () => 'text' }
    expect(snapshot({ kept }).kept.every((value, index) => value === kept[index])).toBe(true)
    expect(snapshot({ speaking }).speaking).toBe(speaking)
    for (const value of [null, undefined, 'text', 7]) expect(snapshot(value)).toBe(value)
  })

  it('keeps holes as what they are read as, and a member called __proto__ as data', () => {
    // eslint-disable-next-line no-sparse-arrays -- a hole is what is tried
    expect(snapshot([1, , 2])).toEqual([1, undefined, 2])
    const copy = snapshot(JSON.parse('{"__proto__":{"a":1}}') as object)
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":1}}')
    expect((copy as { a?: number }).a).toBeUndefined()
  })

  it('keeps what cannot be read for those who refuse it', async () => {
    const thrower = (): never => {
      throw new Error('secret')
    }
    const getter = Object.defineProperty({ ship_to_country: 'US' }, 'product_id', { get: thrower, enumerable: true })
    const proxy = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower })
    expect(snapshot(getter)).toBe(getter)
    expect(snapshot(proxy)).toBe(proxy)
    const client = createClient(app)
    const method = 'aliexpress.ds.product.get'
    // The first call loads the facts, the second has them at hand.
    for (let turn = 0; turn < 2; turn++) {
      await expect(client.buildRequest(method, getter)).rejects.toThrow(/^product_id: it cannot be read/)
      await expect(client.buildRequest(method, proxy)).rejects.toThrow(ParameterError)
    }
  })

  it('survives cycles that branch, and depth without end; the request is refused for them', async () => {
    const cycle: Record<string, unknown> = {}
    cycle['x'] = cycle
    cycle['y'] = [cycle, cycle]
    let deep: Record<string, unknown> = {}
    for (let level = 0; level < 100_000; level++) deep = { deep }
    const client = createClient(app)
    await expect(client.buildRequest('x.y', { cycle })).rejects.toThrow(/^cycle\.x: the value contains itself/)
    await expect(client.buildRequest('x.y', { deep })).rejects.toThrow(/nested deeper than 100 levels/)
  })
})
