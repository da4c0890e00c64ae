import { describe, expect, it } from 'vitest'
import { nearestName } from '../../src/catalogue/nearest-name.ts'

describe('nearestName', () => {
  it.each([
    ['sing', ['sign', 'call'], 'sign'],
    ['cal', ['sign', 'call'], 'call'],
    ['gatewya', ['sign', 'gateway'], 'gateway'],
    ['timeout', ['timeout', 'time'], 'timeout'],
    // Three edits of four letters are another word.
    ['abcn', ['sign'], undefined],
    ['', ['sign'], undefined],
    ['sign', [], undefined],
    ['productId', ['product', 'product_id'], 'product_id'],
    ['shipToCountry', ['ship_to_country'], 'ship_to_country'],
    ['COUNTRY-CODE', ['countryCodes', 'countryCode'], 'countryCode'],
    // No signs in common is not the same name.
    ['__', ['--'], undefined],
    ['价格', ['价 格', '数量'], '价 格'],
  ])('%j among %j is %j', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest)
  })

  it('takes the nearest, and of those the first', () => {
    expect(nearestName('statuss', ['statuses', 'status', 'statust'])).toBe('statuses')
    expect(nearestName('page_sise', ['page_no', 'page_size'])).toBe('page_size')
  })
})
