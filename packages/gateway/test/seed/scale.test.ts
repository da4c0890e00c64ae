import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createGateway, StoreError, type GatewayOptions } from '../../src/index.ts'
import { ask, NOON, openGateway, syncCall } from '../ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'aeop-scale-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = (day: string, more = {}) => ({
  ...syncCall,
  method: 'aliexpress.solution.order.get',
  session: 'test',
  timestamp: String(NOON),
  create_date_start: `${day} 00:00:00`,
  create_date_end: `${day} 23:59:59`,
  page_size: '50',
  ...more,
})

interface Listed {
  readonly total_count: number
  readonly target_list: { readonly order_dto: readonly { readonly order_id: number }[] }
}

const orders = async (options: GatewayOptions, day: string): Promise<Listed> => {
  const { keyWord: _word, local: _local, countryCode: _country, currency: _currency, ...call } = page(day)
  const { json } = await ask(await openGateway(options), '/sync', call)
  return json['aliexpress_solution_order_get_response']?.['result'] as Listed
}

describe('the option scale', () => {
  it('fills a state up to a size, the same every time, in every kind of list', async () => {
    const options = { scale: { products: 1000, orders: 640 } }
    const [one, two] = await Promise.all([openGateway(options), openGateway(options)])
    expect(one.state.counts()).toMatchObject({ product: 1000, trade_order: 640 })
    const search = (keyWord: string) => ({ ...syncCall, keyWord, pageSize: '50' })
    const [first, second] = await Promise.all([one, two].map((gateway) => ask(gateway, '/sync', search('model'))))
    expect(first?.json['aliexpress_ds_text_search_response']?.['data']).toMatchObject({ totalCount: 700 })
    const withoutIds = (text = '') => text.replace(/"(request_id|_trace_id_)":"\w+"/g, '')
    expect(withoutIds(first?.text)).toBe(withoutIds(second?.text))
  })

  it('has a hundred orders a day before those of the seed, however many there are', async () => {
    for (const scale of [{ orders: 340 }, { orders: 2040 }]) {
      const listed = await orders({ scale }, '2018-10-30')
      expect(listed.total_count).toBe(100)
      expect(listed.target_list.order_dto).toHaveLength(50)
    }
    expect((await orders({ scale: { orders: 140 } }, '2018-10-29')).total_count).toBe(0)
  })

  it('keeps the seed, and adds nothing where that is large enough', async () => {
    const gateway = await openGateway({ scale: { products: 300, orders: 7 } })
    expect(gateway.state.counts()).toMatchObject({ product: 300, trade_order: 40 })
    const larger = await openGateway({ scale: { orders: 50 } })
    expect(larger.state.orders.find('1000006270175804')?.status).toBe('WAIT_SELLER_SEND_GOODS')
  })

  it('comes back with a reset', async () => {
    const gateway = await openGateway({ scale: { products: 310, orders: 50 } })
    gateway.state.orders.cancel('1000006270175804')
    gateway.reset()
    expect(gateway.state.counts()).toMatchObject({ product: 310, trade_order: 50 })
    expect(gateway.state.orders.find('1000006270175804')?.status).toBe('WAIT_SELLER_SEND_GOODS')
  })

  it('fills the seed of a file, with products of its own and none under the same id', async () => {
    const accounts = [{ accountId: '5', loginId: 'shop', platform: 'seller_center', nick: 'Shop' }] as const
    const seed = { apps: [{ appKey: '1', secret: 's', status: 'test' }], accounts } as const
    const gateway = await openGateway({ seed, scale: { products: 5, orders: 20 } })
    const [product] = gateway.state.products.list({ limit: 1 })
    expect(product?.sellerId).toBe('5')
    const again = await openGateway({ seed: { ...seed, products: product ? [product] : [] }, scale: { products: 5 } })
    expect(again.state.counts()).toMatchObject({ product: 5, trade_order: 0 })
  })

  it('is kept in a file, which is then not new any more', async () => {
    const db = join(folder, 'kept.db')
    const gateway = await createGateway({ port: null, db, scale: { orders: 60 } })
    await gateway.close()
    const again = await createGateway({ port: null, db })
    expect(again.state.counts()).toMatchObject({ trade_order: 60 })
    await again.close()
    const refused: unknown = await createGateway({ port: null, db, scale: { orders: 60 } }).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(StoreError)
    expect((refused as StoreError).code).toBe('has-state')
  })

  it.each<[unknown, string]>([
    [{ orders: -1 }, 'the option scale.orders is -1: give a whole number from 0 to 1000000'],
    [{ products: 1.5 }, 'the option scale.products is 1.5: give a whole number from 0 to 1000000'],
    [{ products: 1_000_001 }, 'the option scale.products is 1000001: give a whole number from 0 to 1000000'],
    [{ products: '10' }, 'the option scale.products is 10: give a whole number from 0 to 1000000'],
  ])('%o is refused', async (scale, message) => {
    await expect(createGateway({ port: null, scale } as GatewayOptions)).rejects.toThrow(new RangeError(message))
  })

  it('is refused where nobody sells, or nothing is sold', async () => {
    const seed = { apps: [{ appKey: '1', secret: 's', status: 'test' }] } as const
    await expect(createGateway({ port: null, seed, scale: { orders: 5 } })).rejects.toThrow(/needs a seller: add one/)
    const accounts = [{ accountId: '5', loginId: 'shop', platform: 'seller_center', nick: 'Shop' }] as const
    await expect(createGateway({ port: null, seed: { ...seed, accounts }, scale: { orders: 5 } })).rejects.toThrow(
      /nothing to order: give it products/,
    )
  })
})
