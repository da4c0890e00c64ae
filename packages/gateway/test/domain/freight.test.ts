import { describe, expect, it } from 'vitest'

import { freightOptions } from '../../src/domain/freight.ts'
import type { Product } from '../../src/domain/product.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'

const [anyProduct] = defaultSeed().products
if (anyProduct === undefined) throw new Error('the seed has no product')

/** 180 grams, ten days to the buyer. */
const product: Product = {
  ...anyProduct,
  parcel: { ...anyProduct.parcel, grossWeight: '0.180' },
  deliveryDays: 10,
  excludedCountries: ['BR'],
}

const fees = (order: Parameters<typeof freightOptions>[1], of = product) =>
  freightOptions(of, order).map(({ code, fee }) => `${code} ${fee}`)

describe('freight', () => {
  it('costs by country, weight and price, the cheapest first', () => {
    // 9.99 dollars are below what is sent free of charge, and above nothing that the economy service leaves out.
    expect(fees({ count: 1, country: 'US', price: '9.99' })).toEqual([
      'CAINIAO_ECONOMY 0.69',
      'CAINIAO_STANDARD 1.99',
      'CAINIAO_PREMIUM 12.90',
      'DHL_INTERNATIONAL 31.90',
    ])
    // 540 grams: two halves of a kilogram. 15.01 dollars and more do not go by the economy service.
    expect(fees({ count: 3, country: 'US', price: '5.01' })).toEqual([
      'CAINIAO_STANDARD 0.00',
      'CAINIAO_PREMIUM 18.30',
      'DHL_INTERNATIONAL 40.70',
    ])
    expect(fees({ count: 1, country: 'KE', price: '9.99' })).toEqual([
      'CAINIAO_ECONOMY 1.19',
      'CAINIAO_STANDARD 3.99',
      'DHL_INTERNATIONAL 44.90',
    ])
  })

  it('is free from the threshold on, to the cent', () => {
    const standard = (price: string) =>
      freightOptions(product, { count: 1, country: 'US', price }).find(({ code }) => code === 'CAINIAO_STANDARD')
    expect(standard('9.99')).toMatchObject({ fee: '1.99', freeFrom: '10.00' })
    expect(standard('10.00')).toMatchObject({ fee: '0.00' })
  })

  it('takes the days of the product, and says what can be followed', () => {
    const options = freightOptions(product, { count: 1, country: 'US', price: '9.99' })
    expect(options.map(({ minDays, maxDays, tracked }) => [minDays, maxDays, tracked])).toEqual([
      [15, 35, false],
      [10, 20, true],
      [6, 12, true],
      [3, 7, true],
    ])
  })

  it('is none where the product is not sold, where no country is, and above every weight', () => {
    expect(fees({ count: 1, country: 'BR', price: '9.99' })).toEqual([])
    expect(fees({ count: 1, country: 'XX', price: '9.99' })).toEqual([])
    const anvil = { ...product, parcel: { ...product.parcel, grossWeight: '70.001' } }
    expect(fees({ count: 1, country: 'US', price: '9.99' }, anvil)).toEqual([])
  })
})
