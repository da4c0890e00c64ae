import type { MethodFact } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { allFacts, answerOf, at, printed, runShaped } from './run-shaped.ts'

/** A method made up for one question. */
function made(params: MethodFact['params'], response: MethodFact['response']): MethodFact {
  const name = 'made.up'
  const rest = {
    group: 'ds',
    protocol: 'both',
    session: null,
    detail: 'full',
    access: 'read',
    repeatable: true,
  } as const
  return { ...rest, name, params, response }
}

describe('what the request names comes back', () => {
  it('as an id with all its digits, in either spelling', () => {
    const fact = made(
      [{ name: 'productId', type: 'integer' }],
      [{ name: 'product_id', type: 'integer', identifier: true }],
    )
    expect(runShaped(fact, { productId: '9007199254740993' })).toEqual({ product_id: 9007199254740993n })
  })

  it('from inside an object parameter', () => {
    const order = '8012345678901234567'
    const answer = answerOf('aliexpress.trade.ds.order.get', { single_order_query: `{"order_id":${order}}` })
    expect(printed(answer)).toContain('child_order_list')
    const details = answerOf('aliexpress.logistics.redefining.getonlinelogisticsinfo', { order_id: order })
    expect(at(details, 'result_list.0.order_id')).toBe(8012345678901234567n)
  })

  it('a list of ids decides how many items there are, and which, on either protocol', () => {
    const method = 'aliexpress.affiliate.productdetail.get'
    const ids = ['1005003784285827', '1005002', '33', '44']
    const asTop = answerOf(method, { product_ids: ids.join(',') })
    const products = at(asTop, 'resp_result.result.products') as { product_id: bigint; product_detail_url: string }[]
    expect(products.map(({ product_id }) => String(product_id))).toEqual(ids)
    expect(products[1]?.product_detail_url).toBe('https://www.aliexpress.com/item/1005002.html')
    expect(printed(answerOf(method, { product_ids: `[${ids.join(', ')}]` }))).toBe(printed(asTop))
  })

  it('a list of scalars comes back as it was', () => {
    const fact = made([{ name: 'tags', type: 'array<string>' }], [{ name: 'tags', type: 'array<string>', list: true }])
    expect(runShaped(fact, { tags: '["a","b","c"]' })).toEqual({ tags: ['a', 'b', 'c'] })
  })

  it('only where the type fits', () => {
    const fact = made(
      [
        { name: 'status', type: 'string' },
        { name: 'level', type: 'string' },
        { name: 'gmt_create', type: 'string' },
      ],
      [
        { name: 'status', type: 'string', enum: ['A', 'B'] },
        { name: 'level', type: 'integer' },
        { name: 'gmt_create', type: 'date' },
      ],
    )
    const answer = runShaped(fact, { status: 'C', level: 'high', gmt_create: 'yesterday' })
    expect(answer.status).toMatch(/^[AB]$/)
    expect(answer.level).toBeTypeOf('number')
    expect(answer.gmt_create).toMatch(/^2018-1[12]-\d\d /)
    expect(runShaped(fact, { status: 'B', level: '7', gmt_create: '2020-02-29 01:02:03' })).toEqual({
      status: 'B',
      level: 7,
      gmt_create: '2020-02-29 01:02:03',
    })
  })

  it('says nothing of how it went, and cannot blow the answer up', () => {
    const fact = made(
      [
        { name: 'success', type: 'string' },
        { name: 'memo', type: 'string' },
        { name: 'item_ids', type: 'array<integer>' },
      ],
      [
        { name: 'success', type: 'boolean' },
        { name: 'memo', type: 'string' },
        {
          name: 'items',
          type: 'array<json>',
          list: true,
          fields: [{ name: 'item_id', type: 'integer', identifier: true }],
        },
      ],
    )
    const ids = Array.from({ length: 5000 }, (_, index) => index).join(',')
    const answer = runShaped(fact, { success: 'false', memo: 'x'.repeat(100_000), item_ids: ids })
    expect(answer.success).toBe(true)
    expect(printed(answer).length).toBeLessThan(3000)
  })

  it('a file counts: another file has another answer, the same one the same', () => {
    const fact = allFacts.find(({ name }) => name === 'aliexpress.photobank.redefining.uploadimage')!
    const field = fact.params.find(({ type }) => type === 'bytes')
    const upload = (byte: number) => {
      const file = { fileName: 'a.png', content: new Uint8Array([byte]) }
      return printed(runShaped(fact, {}, { files: new Map([[field?.name ?? '', file]]) }))
    }
    expect(upload(1)).toBe(upload(1))
    expect(upload(1)).not.toBe(upload(2))
  })
})

it('objects within their own kind end after two levels', () => {
  const field = { name: 'children', type: 'array<json>', list: true, recursive: true } as const
  const fact = made([], [{ name: 'id', type: 'integer', identifier: true }, field])
  const depth = (value: unknown): number => 1 + Math.max(0, ...((at(value, 'children') ?? []) as unknown[]).map(depth))
  expect(depth(runShaped(fact))).toBe(3)
})
