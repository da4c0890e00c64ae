import { fromHundredths, toHundredths } from './decimal.ts'
import type { Money } from './money.ts'
import type { OrderLine } from './order.ts'

/** What an order costs: each line's goods, and the sum that the buyer pays with freight. */
export interface OrderAmounts {
  readonly goods: readonly Money[]
  readonly pay: Money
  /** The platform's commission on the goods. */
  readonly commission: Money
  /** What is left for the seller. */
  readonly proceeds: Money
}

/**
 * Adds up an order's lines. All lines of an order have one currency.
 *
 * @example orderAmounts(order.lines).pay // { amount: '25.98', currency_code: 'USD' }
 */
export function orderAmounts(lines: readonly OrderLine[]): OrderAmounts {
  const currency = lines[0]?.unitPrice.currency_code ?? 'USD'
  const money = (hundredths: number): Money => ({ amount: fromHundredths(hundredths), currency_code: currency })
  const goods = lines.map((line) => toHundredths(line.unitPrice.amount) * line.count)
  const freight = lines.map((line) => toHundredths(line.logisticsAmount.amount))
  const commission = lines.map((line, index) => Math.round((goods[index] ?? 0) * Number(line.commissionRate)))
  const pay = sum(goods) + sum(freight)
  return {
    goods: goods.map(money),
    pay: money(pay),
    commission: money(sum(commission)),
    proceeds: money(pay - sum(commission)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
