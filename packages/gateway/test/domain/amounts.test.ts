import { describe, expect, it } from 'vitest'

import { fromHundredths, toHundredths } from '../../src/domain/decimal.ts'
import { convertDollars } from '../../src/domain/exchange-rates.ts'
import { orderAmounts } from '../../src/domain/order-amounts.ts'
import { anOrder, dollars } from './an-order.ts'

describe('amounts', () => {
  it('turns decimal text into hundredths and back without binary rounding', () => {
    expect(['1.01', '0.07', '19.99', '4.35', '1.1', '0'].map(toHundredths)).toEqual([101, 7, 1999, 435, 110, 0])
    expect([101, 7, 0, 1999, 100_000].map(fromHundredths)).toEqual(['1.01', '0.07', '0.00', '19.99', '1000.00'])
  })

  it('adds up goods, freight and commission of an order', () => {
    const [line] = anOrder().lines
    if (!line) throw new Error('the sample order has a line')
    const lines = [
      { ...line, count: 2, unitPrice: dollars('9.99'), logisticsAmount: dollars('1.50'), commissionRate: '0.05' },
      { ...line, count: 1, unitPrice: dollars('5.01'), logisticsAmount: dollars('0.00'), commissionRate: '0.08' },
    ]
    // 2 x 9.99 + 5.01 + 1.50; 5 % of 19.98 is 0.999, 8 % of 5.01 is 0.4008.
    expect(orderAmounts(lines)).toEqual({
      goods: [dollars('19.98'), dollars('5.01')],
      pay: dollars('26.49'),
      commission: dollars('1.40'),
      proceeds: dollars('25.09'),
    })
  })

  it('prints a dollar price in other currencies with their own places', () => {
    expect(convertDollars('10.00', 'USD')).toBe('10.00')
    expect(convertDollars('10.00', 'EUR')).toBe('8.80')
    expect(convertDollars('10.00', 'JPY')).toBe('1100')
  })

  it.each(['XXX', '', 'usd', 'constructor', '__proto__'])('has no rate for %j', (currency) => {
    expect(convertDollars('10.00', currency)).toBeUndefined()
  })
})
